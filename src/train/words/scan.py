"""The recurrence of a quasi-recurrent layer (J. Bradbury et al., 2017): c[t] = f[t] c[t-1] + (1 - f[t]) z[t].

All matrix products happen before it, for all words at once; only this cheap step goes word by word.
"""
import torch


class Scan(torch.autograd.Function):
    """z, f: [time, batch, width]; f in 0..1. Returns c of the same shape."""

    @staticmethod
    def forward(ctx, z, f):
        c = torch.addcmul(z, f, z, value=-1)
        for t in range(1, len(z)):
            c[t].addcmul_(f[t], c[t - 1])
        ctx.save_for_backward(z, f, c)
        return c

    @staticmethod
    def backward(ctx, grad):
        z, f, c = ctx.saved_tensors
        g = grad.clone()
        for t in range(len(z) - 2, -1, -1):
            g[t].addcmul_(f[t + 1], g[t + 1])
        before = torch.cat([torch.zeros_like(c[:1]), c[:-1]])
        return g * (1 - f), g * (before - z)


def both_ways(z_forward, f_forward, z_backward, f_backward, mask):
    """Scans [batch, time, width] from both ends; mask [batch, time]. Returns both results, padding 0."""
    live = mask.t()[..., None].to(z_forward.dtype)
    z = torch.cat([z_forward.transpose(0, 1) * live, (z_backward.transpose(0, 1) * live).flip(0)], -1)
    f = torch.cat([f_forward.transpose(0, 1) * live, (f_backward.transpose(0, 1) * live).flip(0)], -1)
    c = Scan.apply(z, f)
    width = z_forward.shape[-1]
    return c[..., :width].transpose(0, 1), c[..., width:].flip(0).transpose(0, 1)
