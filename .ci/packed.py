"""Says whether a source package has all that a checkout has: packed.py FILE.tar.gz."""

import sys
import tarfile

NEEDED = [
    "assess/__main__.py",
    "assess/tui/app.tcss",
    "criteria/strategic-partner/framework.yaml",
    "criteria/team-climate/framework.yaml",
    "criteria/speaking-up/framework.yaml",
    "reports/README.md",
    "reports/full/report.docx",
    "reports/_fonts/SourceSans3-Regular.ttf",
    "reports/_fonts/NotoSansCJKsc-Regular.otf",
    "reports/_fonts/OFL-NotoSansCJK.txt",
    "tests/conftest.py",
    "README.md",
    "LICENSE",
    "constraints.txt",
]

with tarfile.open(sys.argv[1]) as packed:
    names = {name.partition("/")[2] for name in packed.getnames()}
missing = [name for name in NEEDED if name not in names]
if missing:
    raise SystemExit(f"the source package lacks: {', '.join(missing)}")
print(f"the source package has {len(names)} files")
