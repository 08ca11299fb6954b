"""A release as it is handed over: what stands in its folder, and what each file in it proves."""
