#!/usr/bin/env python3
"""Writes the manual pages of a program, one for each of its commands, from what the program says of itself.

    man-pages.py PROGRAM DATE FOLDER    # DATE as 2026-11-29; FOLDER is filled with PROGRAM.1, PROGRAM-COMMAND.1, …

What a program doesn't say of itself (files, exit status, where to read on) stands in man-pages.toml beside this script.
"""

import json
import pathlib
import re
import subprocess
import sys
import tomllib

MORE = pathlib.Path(__file__).with_name("man-pages.toml")


def escaped(text):
    """A text as roff prints it unchanged: signs that it takes for its own, and a dot or a quote at a line's start."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("^", "\\(ha").replace("~", "\\(ti").replace("`", "\\(ga")
    return re.sub(r"(?m)^([.'])", r"\\&\1", text)


def lines(text):
    """Lines of a text, where a blank one parts paragraphs and the others are kept."""
    written = []
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        written.append(".PP")
        written.append("\n.br\n".join(escaped(line.strip()) for line in paragraph.split("\n")))
    return written


class Page:
    def __init__(self, program, command, path, date, more):
        self.program, self.command, self.path, self.date, self.more = program, command, path, date, more

    @property
    def name(self):
        return "-".join(self.path)

    @property
    def subcommands(self):
        return [each for each in self.command.get("subcommands", []) if each["commandName"] != "help"]

    @property
    def arguments(self):
        return [each for each in self.command.get("arguments", []) if each.get("shouldDisplay", True)]

    def text(self):
        abstract = self.command.get("abstract", "").strip()
        if not abstract:
            raise SystemExit(f"{self.name}: the command says nothing of itself, so its page would have no name")
        title = f'.TH "{self.name.upper()}" "1" "{self.date}" "Offramp {self.more["version"]}" "Offramp"'
        page = [title, ".SH NAME", f"{escaped(self.name)} \\- {escaped(self.sentence(abstract))}"]
        page += [".SH SYNOPSIS"] + self.synopsis() + [".SH DESCRIPTION"] + lines(self.whole(abstract))[1:]
        if self.command.get("discussion"):
            page += lines(self.command["discussion"])
        page += self.commands() + self.listed("ARGUMENTS", "positional") + self.options()
        page += self.sections()
        return "\n".join(page) + "\n"

    @staticmethod
    def sentence(abstract):
        first = abstract[0] if abstract[1:2].isupper() else abstract[0].lower()
        return first + abstract[1:].rstrip(".").replace("\n", " ")

    @staticmethod
    def whole(abstract):
        return abstract if abstract.endswith(".") else abstract + "."

    def synopsis(self):
        usage = self.more.get("usage", {}).get(self.name)
        if usage is None:
            usage = [self.usage()]
        written = []
        for index, line in enumerate(usage):
            head, _, rest = line.partition(" ")
            words = self.program if head == self.program else head
            written += ([".br"] if index else []) + [f".B {escaped(words)}"]
            written += [self.marked(rest)] if rest else []
        return written

    def usage(self):
        words = list(self.path)
        if self.subcommands:
            words.append("COMMAND")
        elif any(each["kind"] != "positional" for each in self.arguments):
            words.append("[OPTION]...")
        for each in self.arguments:
            if each["kind"] == "positional":
                word = each["valueName"].upper()
                words.append(f"[{word}]" if each.get("isOptional") else word)
        return " ".join(words)

    @staticmethod
    def marked(text):
        """Bold for what is typed as it stands, italic for what stands for something."""
        def mark(word):
            bare = word.strip("[].")
            if re.fullmatch(r"[A-Z][A-Z.a-z]*|[A-Z]+\.jsonl", bare) and bare.upper()[:4] == bare[:4]:
                return word.replace(bare, "\x01" + bare + "\x02")
            if re.match(r"-|[a-z]", bare):
                return word.replace(bare, "\x03" + bare + "\x02")
            return word
        marked = escaped(" ".join(mark(word) for word in text.split(" ")))
        return marked.replace("\x01", "\\fI").replace("\x03", "\\fB").replace("\x02", "\\fR")

    def commands(self):
        if not self.subcommands:
            return []
        page = [".SH COMMANDS"]
        for each in self.subcommands:
            page += [".TP", f".BR {escaped(self.name + '-' + each['commandName'])} (1)",
                     escaped(self.whole(each.get("abstract", "").strip()))]
        return page

    def options(self):
        return self.listed("OPTIONS", "option", "flag")

    def listed(self, heading, *kinds):
        found = [each for each in self.arguments if each["kind"] in kinds]
        if not found:
            return []
        page, section = [f".SH {heading}"], None
        for each in found:
            if each.get("sectionTitle") != section:
                section = each.get("sectionTitle")
                page += [f".SS {escaped(section)}"] if section else []
            page += [".TP", self.tag(each)] + self.told(each)
        return page

    @staticmethod
    def tag(argument):
        value = escaped(argument.get("valueName", "").upper())
        if argument["kind"] == "positional":
            return f".I {value}"
        spelled = []
        for name in argument["names"]:
            dashes = "-" if name["kind"] == "short" else "--"
            spelled.append(f"\\fB{escaped(dashes + name['name'])}\\fR")
        last = f" \\fI{value}\\fR" if argument["kind"] == "option" else ""
        return ", ".join(spelled) + last

    def told(self, argument):
        abstract = argument.get("abstract", "").strip()
        if not abstract:
            raise SystemExit(f"{self.name}: {argument['valueName']} says nothing of itself")
        sentences = [escaped(self.whole(abstract))]
        values = [each for each in argument.get("allValues") or [] if each]
        if values and argument["kind"] == "option" and not all(value in abstract for value in values):
            sentences.append("One of " + ", ".join(f"\\fB{escaped(value)}\\fR" for value in values) + ".")
        default = argument.get("defaultValue")
        if default and argument["kind"] == "option":
            sentences.append(f"Unless told otherwise: {escaped(default)}.")
        if argument.get("discussion"):
            sentences.append(escaped(argument["discussion"].strip().replace("\n", " ")))
        return ["\n".join(sentences)]

    def sections(self):
        own, page = self.more.get("pages", {}).get(self.name, {}), []
        for heading in ["EXAMPLES", "EXIT STATUS", "ENVIRONMENT", "FILES", "NOTES"]:
            entries = own.get(heading, self.more["everywhere"].get(heading))
            if entries:
                page += [f".SH {heading}"] + self.entries(entries)
        return page + [".SH SEE ALSO"] + self.neighbours(own)

    @staticmethod
    def entries(entries):
        if isinstance(entries, str):
            return lines(entries)[1:]
        page = []
        for tag, text in entries.items():
            page += [".TP", f".B {escaped(tag)}", escaped(text.strip())]
        return page

    def neighbours(self, own):
        names = own.get("SEE ALSO", [])
        above = ["-".join(self.path[:count]) for count in range(1, len(self.path))]
        names = sorted(set(above + names + self.more["see also"]) - {self.name})
        page = []
        for index, name in enumerate(names):
            end = "" if index + 1 == len(names) else ","
            page.append(f".BR {escaped(name)} (1){end}")
        return page + ([".PP"] if page else []) + [escaped(self.more["read on"])]


def pages(command, path, program, date, more):
    page = Page(program, command, path, date, more)
    yield page
    for each in page.subcommands:
        yield from pages(each, path + [each["commandName"]], program, date, more)


def main():
    path, date, folder = sys.argv[1:]
    program = pathlib.Path(path).name
    with MORE.open("rb") as file:
        more = tomllib.load(file)[program]
    more["version"] = subprocess.run([path, "--version"], check=True, capture_output=True, text=True).stdout.strip()
    dump = subprocess.run([path, "--experimental-dump-help"], check=True, capture_output=True, text=True).stdout
    command = json.loads(dump)["command"]
    found = list(pages(command, [program], program, date, more))
    unknown = (set(more.get("pages", {})) | set(more.get("usage", {}))) - {page.name for page in found}
    if unknown:
        raise SystemExit(f"man-pages.toml speaks of {', '.join(sorted(unknown))}, which {program} hasn't")
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for page in found:
        (folder / f"{page.name}.1").write_text(page.text(), encoding="utf-8")


if __name__ == "__main__":
    main()
