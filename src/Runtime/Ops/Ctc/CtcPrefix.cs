namespace Reproductions.Runtime.Ops.Ctc;

/// <summary>A prefix of a decoded sequence, and the logarithm of its probability: of ending with a blank, with its last class, and of both.</summary>
internal sealed class CtcPrefix
{
    private readonly CtcPrefix? _parent;
    private readonly int _label;
    private readonly Dictionary<int, CtcPrefix> _children = [];
    private Probability _now = Probability.None;
    private Probability _before = Probability.None;

    private CtcPrefix(CtcPrefix? parent, int label)
    {
        _parent = parent;
        _label = label;
    }

    /// <summary>The logarithm of the probability behind the last step.</summary>
    public double Total => _now.Total;

    /// <summary>The logarithm of the probability before the step.</summary>
    public double TotalBefore => _before.Total;

    /// <summary>Whether the prefix has a probability.</summary>
    public bool IsActive => _now.Total > double.NegativeInfinity;

    /// <summary>The empty prefix, which is certain.</summary>
    public static CtcPrefix Root() => new(null, -1) { _now = new(0, 0, double.NegativeInfinity) };

    /// <summary>The prefix with a class more.</summary>
    public CtcPrefix Child(int label)
    {
        if (!_children.TryGetValue(label, out var child))
        {
            _children.Add(label, child = new CtcPrefix(this, label));
        }

        return child;
    }

    /// <summary>A step begins.</summary>
    public void Remember() => _before = _now;

    /// <summary>The step leaves the prefix as it is: by a blank, its last class again, or its last class behind the shorter prefix.</summary>
    public void Continue(double[] scores, double most, int blank)
    {
        var label = _now.Label;
        if (_parent is not null)
        {
            if (_parent.IsActive)
            {
                label = LogSum(label, _label == _parent._label ? _parent._before.Blank : _parent._before.Total);
            }

            label += scores[_label] - most;
        }

        var ended = _before.Total + scores[blank] - most;
        _now = new(LogSum(ended, label), ended, label);
    }

    /// <summary>The step adds this prefix's class to the shorter one.</summary>
    public void Begin(double score)
    {
        var label = score + (_label == _parent!._label ? _parent._before.Blank : _parent._before.Total);
        _now = new(label, double.NegativeInfinity, label);
    }

    /// <summary>The prefix is no candidate.</summary>
    public void Forget() => (_now, _before) = (Probability.None, Probability.None);

    /// <summary>The prefix is kept no longer.</summary>
    public void ForgetNow() => _now = Probability.None;

    /// <summary>Its classes in order, repetitions merged if asked for.</summary>
    public List<int> Labels(bool merges)
    {
        var labels = new List<int>();
        var last = -1;
        for (var prefix = this; prefix._parent is not null; prefix = prefix._parent)
        {
            if (!merges || prefix._label != last)
            {
                labels.Add(prefix._label);
            }

            last = prefix._label;
        }

        labels.Reverse();
        return labels;
    }

    private static double LogSum(double a, double b)
    {
        var (most, least) = a > b ? (a, b) : (b, a);
        return double.IsNegativeInfinity(most) ? most : most + Math.Log(1 + Math.Exp(least - most));
    }

    private readonly record struct Probability(double Total, double Blank, double Label)
    {
        public static Probability None { get; } = new(double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity);
    }
}
