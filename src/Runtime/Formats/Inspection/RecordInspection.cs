using Reproductions.Runtime.Formats.Records;

namespace Reproductions.Runtime.Formats.Inspection;

/// <summary>Looks at record files; every checksum is compared on the way. Thread-safe: it holds no state.</summary>
internal static class RecordInspection
{
    /// <summary>A log when the first record is an event that states a version; else any records.</summary>
    public static InspectionKind KindOf(string path)
    {
        try
        {
            using var reader = EventReader.Open(path);
            return reader.TryRead(out var first) && first.WhatCase == Event.WhatOneofCase.FileVersion ? InspectionKind.Events : InspectionKind.TfRecord;
        }
        catch (TensorflowException)
        {
            return InspectionKind.TfRecord;
        }
    }

    /// <summary>Counts records up to the end or the first fault.</summary>
    public static InspectionReport Run(InspectionKind kind, string path, RecordCompression compression)
    {
        var count = 0L;
        var bytes = 0L;
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var tags = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (first, last) = (long.MaxValue, long.MinValue);
        List<InspectionError> errors = [];
        try
        {
            using var reader = TfRecordReader.Open(path, compression);
            while (reader.TryRead(out var record))
            {
                if (kind == InspectionKind.Events)
                {
                    var value = ProtoBytes.Parse(Event.Parser, record, reason => new DataLossError($"Error parsing message with type 'tensorflow.Event': {reason} Record at byte {reader.RecordOffset} of '{path}'."));
                    Add(kinds, Name(value.WhatCase));
                    foreach (var summary in value.Summary?.Value ?? [])
                    {
                        Add(tags, summary.Tag);
                    }

                    (first, last) = (Math.Min(first, value.Step), Math.Max(last, value.Step));
                }

                count++;
                bytes += record.Length;
            }
        }
        catch (TensorflowException e)
        {
            errors.Add(InspectionError.Of(e));
        }

        return new InspectionReport(kind, path)
        {
            Records = new InspectedRecords(count, bytes, kinds, tags, first > last ? 0 : first, first > last ? 0 : last),
            Errors = errors,
        };
    }

    private static string Name(Event.WhatOneofCase what) => what switch
    {
        Event.WhatOneofCase.FileVersion => "file_version",
        Event.WhatOneofCase.GraphDef => "graph_def",
        Event.WhatOneofCase.Summary => "summary",
        Event.WhatOneofCase.LogMessage => "log_message",
        Event.WhatOneofCase.SessionLog => "session_log",
        Event.WhatOneofCase.TaggedRunMetadata => "tagged_run_metadata",
        Event.WhatOneofCase.MetaGraphDef => "meta_graph_def",
        _ => "none",
    };

    private static void Add(SortedDictionary<string, int> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;
}
