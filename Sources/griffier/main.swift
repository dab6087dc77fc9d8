print("griffier")
