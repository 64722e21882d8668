#!/usr/bin/env python3
"""Score who is credited with what against the attribution relations of GUM.

usage: attribution_scores.py --program parallax --conllu en_gum-PART.conllu.gz
                             --attributions gum_attribution-PART.jsonl [--errors N]

The documents of the CoNLL-U file are written out as plain text and go through `parallax analyze`.
Gold is one attribution per row: the tokens of its source and of its cue ("said").
  cue     a cue of a claim that stands outside the claim, or is its predicate while somebody is
          credited; right when it shares a token with a gold cue
  source  the words said_by points to; right when they share a token with a gold source. A pronoun
          that was resolved to a name elsewhere counts when the cue of its claim is right.
Precision counts distinct cues and sources of the program, recall the gold rows that have one.
"""
import argparse
import collections
import gzip
import json
import os
import subprocess
import tempfile


def opened(path):
    return gzip.open(path, 'rt', encoding='utf-8') if path.endswith('.gz') else open(path, encoding='utf-8')


def read_documents(path):
    """name -> (text, spans[sentence][token] in bytes)"""
    documents = {}
    text, spans, name, paragraph, skip = '', [], None, True, 0

    def keep():
        if name is not None:
            documents[name] = (text, spans)

    for line in opened(path):
        line = line.rstrip('\n')
        if line.startswith('# newdoc'):
            keep()
            name, text, spans = line.split('=')[1].strip(), '', []
        elif line.startswith('# newpar'):
            paragraph = True
        elif line.startswith('# text ='):
            if text:
                text = text.rstrip(' ') + ('\n\n' if paragraph else ' ')
            paragraph = False
            spans.append([])
            skip = 0
        elif line and line[0].isdigit():
            fields = line.split('\t')
            if '.' in fields[0]:
                continue
            if '-' in fields[0]:
                first, last = map(int, fields[0].split('-'))
                begin = len(text.encode())
                text += fields[1]
                spans[-1] += [(begin, len(text.encode()))] * (last - first + 1)
                skip = last - first + 1
            elif skip:
                skip -= 1
                continue
            else:
                begin = len(text.encode())
                text += fields[1]
                spans[-1].append((begin, len(text.encode())))
            if 'SpaceAfter=No' not in fields[9]:
                text += ' '
    keep()
    return documents


def analyze(program, text):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'article.txt')
        with open(path, 'w', encoding='utf-8') as out:
            out.write(text)
        run = subprocess.run([program, 'analyze', path], capture_output=True, text=True, check=True)
        return json.loads(run.stdout)


def shares(span, others):
    return any(span[0] < end and begin < span[1] for begin, end in others)


class Score:
    def __init__(self):
        self.hits = self.system = self.found = self.gold = 0

    def __str__(self):
        precision = self.hits / max(1, self.system)
        recall = self.found / max(1, self.gold)
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0
        return f'P {precision:.3f} R {recall:.3f} F1 {f1:.3f} ({self.system} found, {self.gold} gold)'


def main():
    parser = argparse.ArgumentParser()
    for name in ('program', 'conllu', 'attributions'):
        parser.add_argument('--' + name, required=True)
    parser.add_argument('--errors', type=int, default=0)
    options = parser.parse_args()

    documents = read_documents(options.conllu)
    gold = collections.defaultdict(list)
    for line in opened(options.attributions):
        row = json.loads(line)
        spans = documents[row['doc']][1]
        row['source_spans'] = [spans[s][t] for s, t in row['source_tokens']]
        row['cue_spans'] = [spans[s][t] for s, t in row['cue_tokens']]
        gold[row['doc']].append(row)

    scores = collections.defaultdict(Score)
    errors = []
    for name in sorted(gold):
        text = documents[name][0]
        rows = gold[name]
        raw = text.encode()
        cues, sources = {}, {}  # span -> whether right
        for claim in analyze(options.program, text)['claims']:
            speaker = claim['said_by']
            credited = claim['stance'] in ('attributed', 'denied')
            right_cue = False
            for cue in claim['cues']:
                inside = claim['begin'] <= cue[0] and cue[1] <= claim['end']
                if (inside and not (speaker and cue == claim['predicate'])) or not credited:
                    continue
                right = any(shares(cue, row['cue_spans']) for row in rows)
                right_cue = right_cue or right
                cues[tuple(cue)] = right
            if speaker:
                span = (speaker['begin'], speaker['end'])
                right = right_cue or any(shares(span, row['source_spans']) for row in rows)
                sources[span] = sources.get(span, False) or right
        for genre in ('all', rows[0]['genre']):
            cue, source = scores[genre, 'cue'], scores[genre, 'source']
            cue.system += len(cues)
            cue.hits += sum(cues.values())
            source.system += len(sources)
            source.hits += sum(sources.values())
            for row in rows:
                cue_found = any(shares(span, row['cue_spans']) for span in cues)
                source_found = cue_found or any(shares(span, row['source_spans']) for span in sources)
                cue.gold += bool(row['cue_spans'])
                cue.found += bool(row['cue_spans']) and cue_found
                source.gold += bool(row['source_spans'])
                source.found += bool(row['source_spans']) and source_found
        errors += [('missed', name, row['source'], row['cue'], row['attribution_text'][:140])
                   for row in rows if row['cue_spans'] and
                   not any(shares(span, row['cue_spans']) for span in cues)]
        errors += [('wrong', name, raw[begin:end].decode(), '', raw[max(0, begin - 60):end + 60].decode(errors='ignore'))
                   for (begin, end), right in sorted(cues.items()) if not right]
    for (genre, what), score in sorted(scores.items()):
        print(f'{genre:13} {what:7} {score}')
    for error in errors[:options.errors]:
        print(*error, sep=' | ')


if __name__ == '__main__':
    main()
