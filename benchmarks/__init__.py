"""Every figure that Rashomon claims, each made by one command: `python -m benchmarks NAME --data DIR`."""
