using System.Text.Json;
using Reproductions.Fixtures.Datasets;

namespace Reproductions.Tests.Loading.Managed.Audit;

/// <summary>The recorded cases that are run here, as steps of <see cref="RecordedProgram"/>, and those that are not, with the reason.</summary>
public static class RecordedPrograms
{
    /// <summary>Reproduction, beginning of the case's name, steps.</summary>
    public static IReadOnlyList<(string Id, string Name, string Steps)> Rows { get; } =
    [
        ("R01", "a: the seed", "build; init; import 1800; restore 1800"),
        ("R01", "b: no init", "build; import 1800; restore 1800"),
        ("R01", "c: init op", "build; import 1800; init; restore 1800"),
        ("R01", "d: init op", "build; import 1800; restore 1800; init"),
        ("R01", "d2: as d", "build; import 1800; restore 1800; init"),
        ("R01", "e: the imported", "build; init; import 1800; restore 1800; run init_1"),
        ("R01", "f: an unused", "build; saver; init; import 1800; restore 1800"),
        ("R01", "g: the imported", "build; init; import 1800; restore 1800"),
        ("R01", "h: imported", "build; init; import 1800; restore 1800"),
        ("R01", "i: import_scope", "build; init; import 1800 loaded; restore 1800"),
        ("R01", "i2: import_scope", "build; init; import 1800 loaded; restore 1800"),
        ("R01", "rebuild only", "build; saver; init; restore 1800"),
        ("R01", "meta only", "import 1800; restore 1800"),
        ("R02", "a: global", "build; saver; init; restore 1800; init"),
        ("R02", "b: the same", "import 1800; restore 1800; init"),
        ("R02", "b2: the imported", "import 1800; restore 1800; run init"),
        ("R02", "c: \"init", "build; saver; init; restore 1800; adam; init"),
        ("R02", "d: only", "build; saver; init; restore 1800; init last"),
        ("R02", "init first", "build; saver; init; restore 1800"),
        ("R02", "only the complement", "build; saver; init; restore 1800; adam; init added 8"),
        ("R02", "negative control", "build; saver; init; restore 1800; init local"),
        ("R05", "a: rebuild + plain Saver() (ordinary)", "build; saver; init; restore ema"),
        ("R05", "b: .meta + its saver (ordinary)", "import ema; restore ema"),
        ("R05", "a: rebuild + plain Saver() (noisy)", "build; saver; init; restore noisy"),
        ("R05", "b: .meta + its saver (noisy)", "import noisy; restore noisy"),
        ("R05", "Saver(ema.variables_to_restore()) in a graph with only the model (ordi", "build; saver averages; init; restore ema"),
        ("R05", "Saver(ema.variables_to_restore()) in a graph with only the model (nois", "build; saver averages; init; restore noisy"),
        ("R07", "a: the network", "step; build tower_0; init; saver matching stepped; restore stepped"),
        ("R07", "c: one unnamed", "step; another; build; init; saver matching stepped; restore stepped"),
        ("R07", "names mapped", "step; build tower_0; init; saver mapped stepped tower_0/; restore stepped"),
        ("R07", "no prefix", "step; build; init; saver matching stepped; restore stepped"),
        ("R12", "a: restore", "import 1800; restore 1800; build; init"),
        ("R12", "a2: as a", "import 1800; restore 1800; build; init"),
        ("R12", "b: no init", "import 1800; restore 1800; build"),
        ("R12", "c: init before", "import 1800; build; init; restore 1800"),
        ("R12", "e: only", "import 1800; restore 1800; build; init added 26"),
        ("R12", "fetch the imported", "import 1800; build; init; restore 1800"),
        ("R12", "meta only", "import 1800; restore 1800"),
        ("R13", "a: sA", "import 1800; import b; restore 1800 by 1800; restore b by b"),
        ("R13", "b: the same", "import 1800; import b; restore 1800 by 1800; restore b by b"),
        ("R13", "c: B restored", "import 1800; import b; restore b by b; restore 1800 by 1800"),
        ("R13", "d: only", "import 1800; import b; restore b by b"),
        ("R13", "distinct import_scope", "import 1800 a; import b b; restore 1800 by 1800; restore b by b"),
        ("R14", "a: get_tensor", "build; init; import 1800; restore 1800"),
        ("R14", "b: get_operation", "build; init; import 1800; restore 1800"),
        ("R14", "c: through", "build; init; import collections; restore collections"),
        ("R14", "import into", "import 1800; restore 1800"),
        ("R15", "same preprocessing", "build; saver; restore 1800"),
        ("R17", "a: Saver()", "build; saver; adam; init; restore 1800"),
        ("R17", "full state", "build; adam; saver; init; restore 1800"),
        ("R18", "a: an unused", "build; saver; init; import 1800; restore 1800"),
        ("R18", "b: the same", "build; saver; import 1800; restore 1800"),
        ("R18", "c: the same", "build; saver; import 1800; restore 1800"),
        ("R18", "d: the unused", "build; saver called other; init; import 1800; restore 1800"),
        ("R18", "e: the unused", "build; saver inside io; init; import 1800; restore 1800"),
        ("R18", "f: the unused", "build; saver first 4; init; import 1800; restore 1800"),
        ("R18", "g: the Saver", "build; init; import 1800; saver first 8; restore 1800 by 1800"),
        ("R18", "h: some op", "build; noop save/restore_all; init; import 1800; restore 1800"),
        ("R18", "j: some constant", "build; constant save; init; import 1800; restore 1800"),
        ("R18", "the line deleted", "build; init; import 1800; restore 1800"),
        ("R18", "rebuild only", "build; saver; init; restore 1800"),
        ("R25", "a: a later", "import 1400; restore 1800"),
        ("R25", "b: another", "import 1400; restore b"),
        ("R25", "c: checkpoint", "import 1800; restore ema"),
        ("R25", "both names", "import 1400; restore 1400"),
        ("R26", "a: import_scope", "import 1800 s; import b s; restore 1800 by 1800; restore b by b"),
        ("R28", "a: B ran init", "build; saver; restore 1800; session; init"),
        ("R28", "one session", "build; saver; init; restore 1800"),
        ("R30", "import_scope='b'", "import 1800 b; restore 1800"),
        ("R30", "import_scope='b/c'", "import 1800 b/c; restore 1800"),
        ("R30", "import_scope='b/' (", "import 1800 b/; restore 1800"),
        ("EMA-ordinary", "a1 wrong", "build; saver; init; restore ema"),
        ("EMA-ordinary", "a2 wrong", "import ema; restore ema"),
        ("EMA-ordinary", "f1", "build; init; saver averages; keep; import ema; restore ema by kept"),
        ("EMA-ordinary", "f2", "build; init; saver averages; import ema; restore ema"),
        ("EMA-ordinary", "f3", "build; saver averages; import ema; restore ema"),
        ("EMA-ordinary", "f4", "build; init; import ema; restore ema"),
        ("EMA-ordinary", "b right 1", "build; saver averages; restore ema"),
        ("EMA-ordinary", "e1b", "build; saver averages; restore ema"),
        ("EMA-noisy", "a1 wrong", "build; saver; init; restore noisy"),
        ("EMA-noisy", "a2 wrong", "import noisy; restore noisy"),
        ("EMA-noisy", "f2", "build; init; saver averages; import noisy; restore noisy"),
        ("EMA-noisy", "f3", "build; saver averages; import noisy; restore noisy"),
        ("EMA-noisy", "f4", "build; init; import noisy; restore noisy"),
        ("EMA-noisy", "b right 1", "build; saver averages; restore noisy"),
        ("R15", "a1:", "build; saver; restore 1800"),
        ("R15", "a2:", "build; saver; restore 1800"),
        ("R15", "b: label", "build; saver; restore 1800"),
        ("R15", "c: images fed", "build; saver; restore 1800"),
        ("R15", "d: images", "build; saver; restore 1800"),
        ("R15", "e: images", "build; saver; restore 1800"),
        ("R15", "f: images", "build; saver; restore 1800"),
        ("R15", "g: images", "build; saver; restore 1800"),
        ("EMA-ordinary", "g3", "build; saver averages; restore ema"),
        ("EMA-noisy", "e1b", "build; saver averages; restore noisy"),
        ("EMA-noisy", "g3", "build; saver averages; restore noisy"),
        ("EMA-noisy", "f1", "build; init; saver averages; keep; import noisy; restore noisy by kept"),
        ("R30", "import_scope='' ", "import 1800; restore 1800"),
        ("R30", "import_scope='b' inside", "inside outer import 1800 b; restore 1800"),
        ("R30", "no import_scope inside", "inside outer import 1800; restore 1800"),
        ("EMA-ordinary", "c3", "import ema; saver by-hand; restore ema"),
        ("EMA-noisy", "c3", "import noisy; saver by-hand; restore noisy"),
        ("EMA-ordinary", "d3", "build; adam; averages; saver averages; restore ema"),
        ("EMA-noisy", "d3", "build; adam; averages; saver averages; restore noisy"),
    ];

    /// <summary>Beginnings of cases that have a map or a provenance and are not run as steps.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } = new Dictionary<string, string>
    {
        ["R03 "] = "a network with batch normalization: its files are audited in FindingTests",
        ["R04 "] = "the same",
        ["R09 batch norm"] = "the same",
        ["R05 c"] = "trains before it measures; only the eight names of a saver over the raw variables are recorded",
        ["R14 import_graph_def"] = "no meta graph is imported; the map is that of R01",
        ["R19 "] = "resource variables: the final graphs are compared in RestoreMapTests",
        ["R20 "] = "the same",
        ["R21 "] = "another network, of which every variable holds the value of its key",
        ["EMA-ordinary c right"] = "assigned, not restored: the session says assign, the recording compared values",
        ["EMA-ordinary c2"] = "the same",
        ["EMA-ordinary d "] = "the same",
        ["EMA-ordinary d2"] = "the same",
        ["EMA-noisy c right"] = "assigned, not restored",
        ["EMA-noisy c2"] = "the same",
        ["EMA-noisy d "] = "the same",
        ["EMA-noisy d2"] = "the same",
    };

    /// <summary>The rows as theory data.</summary>
    public static TheoryData<string, string, string> All => [.. Rows];

    /// <summary>The recorded case of a row: the one of that name, else the one that begins so.</summary>
    public static JsonElement Case(string id, string name)
    {
        var begins = RecordedReproductions.All(id).Where(c => NameOf(c).StartsWith(name, StringComparison.Ordinal)).ToList();
        return begins.Count == 1 ? begins[0] : begins.Single(c => NameOf(c) == name);
    }

    private static string NameOf(JsonElement recorded) => recorded.GetProperty("name").GetString();
}
