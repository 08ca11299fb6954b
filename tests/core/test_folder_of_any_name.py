"""A folder whose name is no text holds a store like any other."""

import os

from limelight.core.store import Store


def test_a_store_in_a_folder_whose_name_is_no_text_opens_and_keeps_its_copy(tmp_path):
    folder = tmp_path / os.fsdecode(b"w\xff")
    with Store.open(folder, "") as store:
        store.keep_copy()
    with Store.open(folder, "") as store:
        assert store.folder == folder
