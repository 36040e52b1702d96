"""Papers of a case conference: its notices, sign-in sheet, record with the page of signatures, compensation."""
