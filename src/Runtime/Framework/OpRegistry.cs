using System.Collections.Frozen;
using System.Reflection;

namespace Reproductions.Runtime.Framework;

/// <summary>
/// The op types by name: those with a class of their own, and those of which only the signature is known, which import
/// and export but do not run. Immutable and thread-safe.
/// </summary>
public sealed class OpRegistry
{
    private readonly FrozenDictionary<string, OpType> _types;

    private readonly FrozenDictionary<string, OpType> _newest;

    private OpRegistry(IEnumerable<OpType> types, IEnumerable<OpType> newest)
    {
        _types = types.ToFrozenDictionary(t => t.Name);
        _newest = newest.ToFrozenDictionary(t => t.Name);
    }

    /// <summary>All op types of this assembly.</summary>
    public static OpRegistry Default { get; } = Load(typeof(OpRegistry).Assembly);

    /// <summary>The op types, in no order.</summary>
    public IEnumerable<OpType> Types => _types.Values;

    /// <summary>The op type called <paramref name="name"/>; null when it is unknown.</summary>
    public OpType? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>The op type called <paramref name="name"/>.</summary>
    /// <exception cref="NotFoundError">It is unknown.</exception>
    public OpType Get(string name) => Find(name) ?? throw new NotFoundError(
        $"Op type not registered '{name}' in binary running on {Environment.MachineName}. Make sure the Op and Kernel are registered in the binary running in this process.");

    /// <summary>True when a TensorFlow newer than 1.13.1 gave the op type an attribute of that name.</summary>
    public bool IsNewerAttr(string op, string attr) => _newest.GetValueOrDefault(op)?.Signature.Attr(attr) is not null;

    /// <summary>The default of an attribute that is newer than 1.13.1; null when unknown or without default.</summary>
    public AttrValue? NewerAttrDefault(string op, string attr) => _newest.GetValueOrDefault(op)?.Signature.Attr(attr)?.Default;

    /// <summary>The signature that the newest known TensorFlow gives the op type; null when unknown.</summary>
    public OpSignature? NewestSignature(string op) => _newest.GetValueOrDefault(op)?.Signature;

    private static OpRegistry Load(Assembly assembly)
    {
        var types = new Dictionary<string, OpType>();
        foreach (var type in assembly.GetTypes())
        {
            if (type.IsSubclassOf(typeof(OpType)) && !type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is not null)
            {
                var op = (OpType)Activator.CreateInstance(type)!;
                types.Add(op.Name, op);
            }
        }

        var newest = new List<OpType>();
        using var stream = assembly.GetManifestResourceStream("signatures.txt");
        if (stream is not null)
        {
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > 0 && line[0] != '#')
                {
                    var op = new SignatureOnly(line);
                    newest.Add(op);
                    types.TryAdd(op.Name, op);
                }
            }
        }

        return new OpRegistry(types.Values, newest);
    }

    private sealed class SignatureOnly(string text) : OpType
    {
        public override string SignatureText => text;
    }
}
