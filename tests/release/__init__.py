"""What a release is made with: packages, their gate, licences, lists of parts; the program itself is in `journal`."""
