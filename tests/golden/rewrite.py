"""Write the expected results of all golden pairs anew."""

from made import HERE, NAMES, made_of

for name in NAMES:
    for file, text in made_of(name).items():
        (HERE / name / file).write_text(text, "utf-8")
        print(HERE / name / file)
