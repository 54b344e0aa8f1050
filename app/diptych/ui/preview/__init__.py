"""The report and the worksheets as they will be: pages, choices, export and print."""
