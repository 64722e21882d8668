"""The model that ships: small enough for one page, computable in integers.

Layer one depends on a window of three words through sums that belong to the form of each word alone, so the
product keeps them per form; three quasi-recurrent layers; linear everything else. All non-linearities are
clips, because they are the same in integers. assets/models/README.md has the arithmetic.
"""
import torch
from torch import nn

import features
from torch.nn import Linear
from scan import both_ways

WORD, AFFIX, SHAPE, LIST = 64, 48, 16, 16
FORM, FIRST, TAG, SECOND, THIRD, ARC, RELATION = 128, 80, 80, 64, 48, 48, 48
DISTANCES = 17


def clipped(x):
    return x.clamp(0.0, 4095 / 1024)


def distance_buckets(width):
    """[dependent, head], head 0 = root."""
    dep = torch.arange(1, width + 1)[:, None]
    head = torch.arange(width + 1)[None, :]
    far = (dep - head).abs()
    bucket = torch.bucketize(far, torch.tensor([2, 3, 4, 5, 7, 10, 15]), right=True)
    bucket = bucket + 8 * (head > dep)
    bucket[:, 0] = 16
    return bucket


def four_bit(table, step, training):
    """The values that four bits and a scale per row can say; gradients pass through."""
    scale = (table.abs().amax(1, keepdim=True) / 7 / step).ceil().clamp(1, 255) * step
    rounded = (table / scale).round().clamp(-7, 7) * scale
    return table + (rounded - table).detach() if training else rounded


def bits_of(masks):
    """[class, bit] 0 or 1."""
    width = max(masks).bit_length()
    return torch.tensor([[float(mask >> k & 1) for k in range(width)] for mask in masks])


def bits_of_marks(masks):
    """[mark, 3 * bit + place]: what name_lists.NameLists.marks gives, taken apart."""
    bits = bits_of(masks)
    marks = torch.zeros(1 + 3 * (len(masks) - 1), 3 * bits.shape[1])
    for number in range(1, len(masks)):
        for place in range(3):
            marks[1 + 3 * (number - 1) + place, place::3] = bits[number]
    return marks


class Student(nn.Module):
    def __init__(self, forms, word_count, labels, lists):
        """lists: name_lists.NameLists, of which only the masks of classes matter here."""
        super().__init__()
        self.register_buffer("word_bits", bits_of(lists.word_rows), persistent=False)
        self.register_buffer("mark_bits", bits_of_marks(lists.phrase_rows), persistent=False)
        self.register_buffer("forms", forms, persistent=False)
        self.words = nn.Embedding(word_count + 1, WORD)
        self.affixes = nn.Embedding(features.BUCKETS + 1, AFFIX, padding_idx=features.BUCKETS)
        self.shapes = nn.Embedding(features.SHAPES, SHAPE)
        for e, std in ((self.words, 0.3), (self.affixes, 0.2), (self.shapes, 0.5)):
            nn.init.normal_(e.weight, std=std)
        nn.init.zeros_(self.affixes.weight[features.BUCKETS:].data)
        self.lists = nn.Parameter(0.5 * torch.randn(self.word_bits.shape[1], LIST))
        self.form = Linear(WORD + AFFIX + SHAPE + LIST, FORM)
        gates = 5 * FIRST
        self.window = nn.ModuleList([Linear(FORM, gates, bias=False) for _ in range(3)])
        self.cases = nn.Embedding(features.SENTENCE_CASES, gates)
        self.edges = nn.Parameter(torch.zeros(2, gates))
        nn.init.zeros_(self.cases.weight)
        self.phrases = nn.Parameter(torch.zeros(self.mark_bits.shape[1], gates))
        self.tag_hidden = Linear(3 * FIRST, TAG)
        self.tags = Linear(TAG, len(labels.tags))
        self.names = Linear(TAG, len(labels.names))
        self.second = Linear(3 * FIRST + TAG, 4 * SECOND)
        self.third = Linear(2 * SECOND + TAG, 4 * THIRD)
        top = 2 * THIRD + TAG
        self.arc_dependent, self.arc_head = Linear(top, ARC), Linear(top, ARC)
        self.arc_root = nn.Parameter(torch.zeros(ARC))
        self.distance = nn.Parameter(torch.zeros(DISTANCES))
        self.relation_dependent, self.relation_head = Linear(top, RELATION), Linear(top, RELATION)
        self.relation_root = nn.Parameter(torch.zeros(RELATION))
        self.relations_of = Linear(RELATION, len(labels.relations))
        for layer in self.modules():   # clips pass little of what is small
            if isinstance(layer, Linear):
                nn.init.normal_(layer.weight, std=(1.5 / layer.in_features) ** 0.5)
        for layer in (self.arc_dependent, self.arc_head):
            nn.init.normal_(layer.weight, std=0.05)
        with torch.no_grad():   # remember for some words at first
            for bias, width in ((self.cases.weight, FIRST), (self.second.bias, SECOND), (self.third.bias, THIRD)):
                bias[..., width:2 * width] = 1.0
                bias[..., 3 * width:4 * width] = 1.0
        self.four_bits = False
        self.word_drop = 0.03
        self.drop = 0.05

    def embed(self, rows):
        data = self.forms[rows]
        word, shape, listed, affixes = data[..., 0], data[..., 1], data[..., 2], data[..., 3:]
        if self.training:
            word = word * (torch.rand(word.shape) > self.word_drop)
        words, parts = self.words.weight, self.affixes.weight
        if self.four_bits:
            words, parts = (four_bit(t, 16 / 8192, self.training) for t in (words, parts))
        e = nn.functional.embedding
        return torch.cat([e(word, words), e(affixes, parts, padding_idx=features.BUCKETS).sum(-2),
                          e(shape, self.shapes.weight), e(listed, self.list_rows())], -1)

    def list_rows(self):
        """What each class of words adds, and in mark_rows each mark of phrases."""
        return self.word_bits @ self.lists

    def mark_rows(self):
        return (self.mark_bits @ self.phrases).clamp(-4, 4)

    def dropped(self, x):
        if not self.training or not self.drop:
            return x
        keep = torch.rand(x.shape[0], 1, x.shape[2]) > self.drop
        return x * keep / (1 - self.drop)

    @staticmethod
    def scan(pre, width, mask):
        z1, f1, z2, f2 = pre[..., :4 * width].split(width, -1)
        z1, z2 = z1.clamp(-1, 1), z2.clamp(-1, 1)
        f1, f2 = ((f / 4 + 0.5).clamp(0, 1) for f in (f1, f2))
        return torch.cat(both_ways(z1, f1, z2, f2, mask), -1)

    def forward(self, batch):
        rows, inverse = batch["forms"].unique(return_inverse=True)
        u = clipped(self.form(self.embed(rows)))
        before, own, after = (w(u).clamp(-8, 8)[inverse] for w in self.window)
        mask = batch["mask"]
        count = len(mask)
        first = self.edges[0].expand(count, 1, -1)
        last = (torch.arange(mask.shape[1])[None] == batch["lengths"][:, None] - 1)[..., None]
        after = torch.cat([after[:, 1:], torch.zeros_like(after[:, :1])], 1)
        after = torch.where(last, self.edges[1].expand_as(after), after)
        pre = own + torch.cat([first, before[:, :-1]], 1) + after + \
            self.cases(batch["case"]).clamp(-4, 4)[:, None] + self.mark_rows()[batch["marks"]]
        h1 = torch.cat([self.scan(pre, FIRST, mask), clipped(pre[..., 4 * FIRST:])], -1)
        h1 = self.dropped(h1)
        t = self.dropped(clipped(self.tag_hidden(h1)))
        c2 = self.dropped(self.scan(self.second(torch.cat([h1, t], -1)), SECOND, mask))
        c3 = self.dropped(self.scan(self.third(torch.cat([c2, t], -1)), THIRD, mask))
        y = torch.cat([c3, t], -1)
        d = self.arc_dependent(y).clamp(-4, 4)
        h = torch.cat([self.arc_root.expand(count, 1, -1), self.arc_head(y).clamp(-4, 4)], 1)
        arcs = d @ h.transpose(1, 2) + self.distance[distance_buckets(mask.shape[1])]
        real = torch.cat([torch.ones(count, 1, dtype=torch.bool), mask], 1)
        arcs = arcs.masked_fill(~real[:, None, :], -1e4)
        rh = torch.cat([self.relation_root.expand(count, 1, -1), self.relation_head(y).clamp(-4, 4)], 1)
        return {"tags": self.tags(t), "names": self.names(t), "arcs": arcs,
                "dep": self.relation_dependent(y).clamp(-4, 4), "head": rh}

    def relations(self, out, heads):
        h = out["head"].gather(1, heads.clamp(min=0)[..., None].expand(-1, -1, RELATION))
        return self.relations_of(clipped(out["dep"] + h))
