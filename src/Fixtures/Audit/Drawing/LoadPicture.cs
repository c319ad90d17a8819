using System.Globalization;
using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Drawing;

/// <summary>Draws an audit: from the checkpoint through what ran to the variables, the networks that read them and the fetches. Variables of one fate are one box.</summary>
public sealed class LoadPicture
{
    private const int MostInColumn = 6;

    private static readonly string[] s_headings = ["checkpoint", "what the program runs", "variables", "networks", "fetched"];

    private readonly AuditContext _context;
    private readonly List<Box> _boxes = [];
    private readonly List<Arrow> _arrows = [];

    private LoadPicture(AuditContext context) => _context = context;

    /// <summary>The picture of <paramref name="report"/>.</summary>
    public static Picture Of(AuditReport report) => new LoadPicture(report.Context).Draw();

    private Picture Draw()
    {
        var networks = Networks();
        var writers = Writers();
        foreach (var fate in Fates(networks))
        {
            var tone = ToneOf(fate.Write, fate.Readers.Count > 0);
            var box = Add(2, FetchAudit.Range([.. fate.Variables.Select(v => v.Name)]), Note(fate), tone);
            if (fate.Write.Operation is { } operation && writers.TryGetValue(operation, out var writer))
            {
                _arrows.Add(new Arrow(writer, box, tone));
            }

            foreach (var reader in fate.Readers)
            {
                _arrows.Add(new Arrow(box, reader, tone));
            }
        }

        return new Picture(s_headings, _boxes, _arrows);
    }

    private Dictionary<string, Box> Writers()
    {
        var writers = new Dictionary<string, Box>();
        var restore = _context.Restore;
        var written = _context.Graph.Variables.Select(v => _context.Order.Last(v)).Where(w => w.Operation is not null).DistinctBy(w => w.Operation).ToList();
        if (restore.Op.Length > 0)
        {
            var name = _context.Checkpoint is { } checkpoint ? Path.GetFileName(checkpoint.Prefix) : "the checkpoint";
            var file = Add(0, name, _context.Checkpoint is { } stored ? Count(stored.Entries.Count, "key") : Count(restore.Map.Count, "key") + " asked for", Tone.Plain);
            var run = Add(1, restore.Op, $"writes {Count(restore.Map.Count, "variable")}", Tone.Restored);
            writers.Add(restore.Op, run);
            _arrows.Add(new Arrow(file, run, Tone.Restored));
        }

        foreach (var write in written.Where(w => !writers.ContainsKey(w.Operation)).Take(MostInColumn))
        {
            writers.Add(write.Operation, Add(1, write.Operation, write.By, ToneOf(write, read: true)));
        }

        return writers;
    }

    /// <summary>What is fetched, and outputs that are not but read variables of their own; one box for all that read the same.</summary>
    private Dictionary<string, Box> Networks()
    {
        var graph = _context.Graph;
        var fetched = _context.Fetches.Where(f => f.Reads.Count > 0).GroupBy(f => Key(f.Reads.Select(r => r.Variable.Name))).ToList();
        var networks = new Dictionary<string, Box>();
        foreach (var group in fetched.Take(MostInColumn))
        {
            var box = Add(3, Junction([.. group.Select(f => (f.Name, f.Closure))]), $"reads {Count(group.First().Reads.Count, "variable")}", Tone.Plain);
            networks.Add(group.Key, box);
            foreach (var fetch in group.Take(MostInColumn))
            {
                var tone = fetch.Reads.Select(r => ToneOf(r.Write, read: true)).Max();
                var end = Add(4, fetch.Name, string.Create(CultureInfo.InvariantCulture, $"{fetch.Restored} of {fetch.Reads.Count} restored"), tone);
                _arrows.Add(new Arrow(box, end, tone));
            }
        }

        var others = DefaultFetches.Of(graph)
            .Select(f => (Name: f, Closure: graph.Closure(AuditGraph.NodeOf(f))))
            .GroupBy(f => Key(graph.VariablesIn(f.Closure).Select(v => v.Name)))
            .Where(g => !networks.ContainsKey(g.Key));
        foreach (var group in others.Take(MostInColumn))
        {
            networks.Add(group.Key, Add(3, Junction([.. group]), $"reads {Count(group.Key.Split('\n').Length, "variable")}; not fetched", Tone.Aside));
        }

        return networks;
    }

    /// <summary>The last operation that all these fetches are computed from and that reads all their variables.</summary>
    private string Junction(IReadOnlyList<(string Name, IReadOnlySet<string> Closure)> fetches)
    {
        if (fetches.Count == 1)
        {
            return fetches[0].Name;
        }

        var graph = _context.Graph;
        var variables = graph.VariablesIn(fetches[0].Closure).Count;
        var shared = fetches[0].Closure.Where(n => fetches.All(f => f.Closure.Contains(n))).OrderByDescending(graph.OrderOf);
        return shared.FirstOrDefault(n => graph.VariablesIn(graph.Closure(n)).Count == variables) is { } node ? node + ":0" : "network";
    }

    private IEnumerable<Fate> Fates(Dictionary<string, Box> networks) => _context.Graph.Variables
        .Select(v => (Variable: v, Write: _context.Order.Last(v), Readers: networks.Where(n => n.Key.Split('\n').Contains(v.Name)).Select(n => n.Value).ToList()))
        .Where(v => v.Readers.Count > 0 || v.Write.IsRestore)
        .GroupBy(v => (v.Write.Operation, v.Write.By, Key(v.Readers.Select(r => r.Title))))
        .Select(g => new Fate([.. g.Select(v => v.Variable)], g.First().Write, g.First().Readers))
        .OrderByDescending(f => f.Readers.Count > 0)
        .Take(MostInColumn);

    private Box Add(int column, string title, string note, Tone tone)
    {
        var box = new Box(column, title, note, tone);
        _boxes.Add(box);
        return box;
    }

    private static string Note(Fate fate) =>
        $"{Count(fate.Variables.Count, "variable")}, {(fate.Write.By == VariableWrite.Never.By ? "never written" : fate.Write.IsRestore ? "restored" : $"by {fate.Write.By}")}{(fate.Readers.Count == 0 ? "; not read" : "")}";

    private static Tone ToneOf(VariableWrite write, bool read) => write.By switch
    {
        _ when !read => Tone.Aside,
        VariableWrite.ByRestore => Tone.Restored,
        VariableWrite.ByInitializer => Tone.Initialized,
        "nobody" => Tone.Unwritten,
        _ => Tone.Assigned,
    };

    private static string Key(IEnumerable<string> names) => string.Join('\n', names);

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    private sealed record Fate(IReadOnlyList<AuditVariable> Variables, VariableWrite Write, IReadOnlyList<Box> Readers);
}
