using Google.Protobuf;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Summaries;

/// <summary>How values are distributed, as a Summary proto.</summary>
internal sealed class HistogramSummary : ComputeOp
{
    private const double SmallestLimit = 1e-12;
    private const double LargestLimit = 1e20;
    private const double Growth = 1.1;

    public override string SignatureText => "HistogramSummary(tag:str, values:T) -> (summary:str) | T:type=float in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c)
    {
        var values = c.Input(1);
        if (c.Input(0).Shape.Rank != 0)
        {
            throw new InvalidArgumentError("tags must be scalar");
        }

        var limits = Limits();
        var counts = new double[limits.Count];
        var histogram = new HistogramProto { Min = double.MaxValue, Max = -double.MaxValue };
        for (var i = 0; i < values.Count; i++)
        {
            var value = Numeric.Real(values, i);
            if (!double.IsFinite(value))
            {
                throw new InvalidArgumentError($"{(double.IsNaN(value) ? "Nan" : "Infinity")} in summary histogram for: {c.Node.Name}");
            }

            // The bucket whose upper limit is the first above the value.
            var bucket = limits.BinarySearch(value);
            counts[bucket < 0 ? ~bucket : bucket + 1]++;
            histogram.Min = Math.Min(histogram.Min, value);
            histogram.Max = Math.Max(histogram.Max, value);
            histogram.Num++;
            histogram.Sum += value;
            histogram.SumSquares += value * value;
        }

        AddBuckets(histogram, limits, counts);
        var summary = new Summary();
        summary.Value.Add(new Summary.Types.Value { Tag = c.Input(0).TextAt(0), Histo = histogram });
        c.SetOutput(0, Tensor.FromByteStrings(Shape.Scalar, [summary.ToByteArray()]));
    }

    /// <summary>Runs of empty buckets are written as one.</summary>
    private static void AddBuckets(HistogramProto histogram, List<double> limits, double[] counts)
    {
        for (var i = 0; i < counts.Length;)
        {
            var (end, count) = (limits[i], counts[i]);
            i++;
            if (count <= 0)
            {
                while (i < counts.Length && counts[i] <= 0)
                {
                    (end, count) = (limits[i], counts[i]);
                    i++;
                }
            }

            histogram.BucketLimit.Add(end);
            histogram.Bucket.Add(count);
        }

        if (histogram.Bucket.Count == 0)
        {
            histogram.BucketLimit.Add(double.MaxValue);
            histogram.Bucket.Add(0);
        }
    }

    private static List<double> Limits()
    {
        var positive = new List<double>();
        for (var limit = SmallestLimit; limit < LargestLimit; limit *= Growth)
        {
            positive.Add(limit);
        }

        positive.Add(double.MaxValue);
        return [.. positive.AsEnumerable().Reverse().Select(l => -l), 0.0, .. positive];
    }
}
