"""The teacher: a large recurrent tagger, namer and parser that labels text for the small model.

Bidirectional simple recurrent units with highways (T. Lei et al., 2018); biaffine arcs after T. Dozat,
C. Manning, "Deep Biaffine Attention for Neural Dependency Parsing", 2017.
"""
import torch
from torch import nn

import features
import treebank
from layers import Linear, SentenceDropout, with_neighbours
from scan import both_ways


class Layer(nn.Module):
    def __init__(self, inputs, hidden):
        super().__init__()
        self.gates = Linear(inputs, 6 * hidden)
        self.short = Linear(inputs, 2 * hidden, bias=False) if inputs != 2 * hidden else nn.Identity()
        self.norm = nn.LayerNorm(2 * hidden)
        with torch.no_grad():
            self.gates.bias[2 * hidden:4 * hidden] = 1.0

    def forward(self, x, mask):
        z, f, r = self.gates(x).chunk(3, -1)
        z1, z2 = torch.tanh(z).chunk(2, -1)
        f1, f2 = torch.sigmoid(f).chunk(2, -1)
        c = torch.cat(both_ways(z1, f1, z2, f2, mask), -1)
        r = torch.sigmoid(r)
        return self.norm(r * c + (1 - r) * self.short(x))


class Teacher(nn.Module):
    def __init__(self, vectors, trained, forms, labels, hidden=256):
        """vectors: frozen, by word row; trained: rows of the words that get a vector of their own."""
        super().__init__()
        self.register_buffer("forms", forms, persistent=False)
        self.vectors = nn.Embedding.from_pretrained(vectors, freeze=True)
        self.register_buffer("trained", trained, persistent=False)
        self.words = nn.Embedding(int(trained.max()) + 1, 64, padding_idx=0)
        self.affixes = nn.Embedding(features.BUCKETS + 1, 64, padding_idx=features.BUCKETS)
        self.shapes = nn.Embedding(features.SHAPES, 16)
        self.cases = nn.Embedding(features.SENTENCE_CASES, 8)
        self.vector_scale = Linear(vectors.shape[1], 100)
        for e in (self.words, self.affixes):
            nn.init.normal_(e.weight, std=0.05)
        self.lower = nn.ModuleList([Layer(3 * (100 + 64 + 64 + 16 + 8), hidden), Layer(2 * hidden, hidden)])
        self.upper = nn.ModuleList([Layer(2 * hidden, hidden), Layer(2 * hidden, hidden)])
        self.drop = SentenceDropout(0.3)
        wide = 2 * hidden
        self.tag = nn.Sequential(Linear(wide, 128), nn.ReLU(), SentenceDropout(0.3), Linear(128, len(labels.tags)))
        self.sources = nn.Embedding(len(treebank.SOURCES), 16)
        self.name = nn.Sequential(Linear(2 * wide + 16, 128), nn.ReLU(), SentenceDropout(0.3),
                                  Linear(128, len(labels.names)))
        arc, relation = 256, 256
        self.root = nn.Parameter(torch.zeros(wide))
        self.arc_dep = nn.Sequential(Linear(wide, arc), nn.ReLU(), SentenceDropout(0.3))
        self.arc_head = nn.Sequential(Linear(wide, arc), nn.ReLU(), SentenceDropout(0.3))
        self.relation_dep = Linear(wide, relation)
        self.relation_head = Linear(wide, relation)
        self.relation = nn.Sequential(nn.ReLU(), SentenceDropout(0.3), Linear(relation, len(labels.relations)))
        self.arc = nn.Parameter(torch.randn(arc + 1, arc) * 0.01)

    def embed(self, batch):
        word, shape, affixes = (lambda f: (f[..., 0], f[..., 1], f[..., 3:]))(self.forms[batch["forms"]])
        if self.training:   # unknown words must not be a surprise
            word = word * (torch.rand(word.shape) > 0.1)
        trained = self.trained[word]
        if self.training:
            trained = trained * (torch.rand(word.shape) > 0.2)
        parts = [torch.relu(self.vector_scale(self.vectors(word))), self.words(trained),
                 self.affixes(affixes).sum(2), self.shapes(shape),
                 self.cases(batch["case"])[:, None].expand(-1, word.shape[1], -1)]
        return torch.cat(parts, -1)

    def run(self, layers, x, mask):
        for layer in layers:
            x = self.drop(layer(x, mask))
        return x

    def forward(self, batch):
        """Scores: tags, names (for the batch's source), arcs [b, dependent, head from 0 = root]."""
        low = self.run(self.lower, with_neighbours(self.drop(self.embed(batch))), batch["mask"])
        high = self.run(self.upper, low, batch["mask"])
        both = torch.cat([low, high], -1)
        rooted = torch.cat([self.root[None, None].expand(len(high), 1, -1), high], 1)
        dep, head = self.arc_dep(high), self.arc_head(rooted)
        one = torch.ones(dep.shape[:2] + (1,))
        arcs = torch.cat([dep, one], -1) @ self.arc @ head.transpose(1, 2)
        far = torch.cat([torch.ones(len(high), 1, dtype=torch.bool), batch["mask"]], 1)
        arcs = arcs.masked_fill(~far[:, None, :], -1e4)
        return {"tags": self.tag(low), "names": self.names(both, batch["source"]), "both": both, "arcs": arcs,
                "dep": self.relation_dep(high), "head": self.relation_head(rooted)}

    def names(self, both, source):
        """Scores by the conventions of `source` [batch]; both: output "both" of forward."""
        source = self.sources(source)[:, None].expand(-1, both.shape[1], -1)
        return self.name(torch.cat([both, source], -1))

    def relations(self, out, heads):
        """Scores of all relations for the arcs from `heads` (0 = root)."""
        h = out["head"].gather(1, heads.clamp(min=0)[..., None].expand(-1, -1, out["head"].shape[-1]))
        return self.relation(out["dep"] + h)
