"""Verifies the journal by docs/journal.md alone: python3 verify-journal.py FILE [SEQ:HEX]...
FILE is the SQLite database, or JSON lines as that page has them written; prints the head, or the first broken entry."""
import hashlib, json, re, sqlite3, sys

FIELDS = ["seq", "prevHash", "at", "actorId", "act", "subjectType", "subjectId", "payloadHash"]
COLUMNS = [re.sub("[A-Z]", lambda m: "_" + m[0].lower(), name) for name in FIELDS] + ["hash", "salt", "json"]


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def rows_of(path):
    with open(path, "rb") as file:
        if file.read(16) != b"SQLite format 3\0":
            file.seek(0)
            return [[json.loads(line)[name] for name in COLUMNS] for line in file if line.strip()]
    select = "SELECT j.%s FROM journal j LEFT JOIN journal_payload p ON p.seq = j.seq ORDER BY j.seq"
    return sqlite3.connect(f"file:{path}?mode=ro", uri=True).execute(select % ", ".join(COLUMNS)).fetchall()


def fault(row, before, count, erased):
    entry, (own, salt, payload) = dict(zip(FIELDS, row)), row[8:]
    canonical = json.dumps(entry, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    if entry["seq"] != count + 1 or entry["prevHash"] != before or sha256(canonical) != own:
        return True
    if entry["act"] == "journal.redacted":
        if entry["subjectId"] not in erased:
            return True
        erased[entry["subjectId"]] = True
    if salt is None and payload is None:
        erased[str(entry["seq"])] = False
        return False
    return not re.fullmatch("[0-9a-f]{32}", salt or "") or sha256(salt + (payload or "")) != entry["payloadHash"]


def verify(path, expected):
    before, count, erased = "0" * 64, 0, {}
    for row in rows_of(path):
        if fault(row, before, count, erased) or not row[8].startswith(expected.pop(count + 1, "")):
            return f"broken at {row[0]}"
        before, count = row[8], count + 1
    missing = list(expected) + [seq for seq, recorded in erased.items() if not recorded]
    return f"broken at {missing[0]}" if missing else f"whole {count}:{before[:16]} redacted {len(erased)}"


given = [one.split(":") for one in sys.argv[2:]]
said = verify(sys.argv[1], {int(seq): code for seq, code in given})
print(said)
sys.exit(said.startswith("broken"))
