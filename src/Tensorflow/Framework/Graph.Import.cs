using Reproductions.Runtime.Formats.Graphs;

namespace Tensorflow;

/// <content>What an import does to the graph beyond its nodes.</content>
public partial class Graph
{
    /// <summary>Adds the nodes of a file, binary or text.</summary>
    /// <param name="file_path">The file of a GraphDef.</param>
    /// <param name="prefix">A scope for all names; empty for none.</param>
    /// <returns>True.</returns>
    /// <exception cref="NotFoundError">The file is missing.</exception>
    /// <exception cref="DataLossError">It is no GraphDef.</exception>
    /// <exception cref="ValueError">A node does not fit.</exception>
    public bool Import(string file_path, string prefix = "") => Import(GraphFile.ReadGraph(file_path), prefix);

    /// <summary>Adds the nodes of a serialized GraphDef.</summary>
    /// <param name="bytes">The binary form.</param>
    /// <param name="prefix">A scope for all names; empty for none.</param>
    /// <returns>True.</returns>
    /// <exception cref="DataLossError">The bytes are no GraphDef.</exception>
    /// <exception cref="ValueError">A node does not fit.</exception>
    public bool Import(byte[] bytes, string prefix = "")
    {
        try
        {
            return Import(GraphDef.Parser.ParseFrom(bytes), prefix);
        }
        catch (Google.Protobuf.InvalidProtocolBufferException error)
        {
            throw new DataLossError($"Invalid GraphDef: the {bytes.Length} bytes do not parse. {error.Message}", error);
        }
    }

    /// <summary>Imports a file, binary or text, into a new graph, which becomes the default one.</summary>
    /// <inheritdoc cref="Import(string, string)" path="exception"/>
    public Graph ImportGraphDef(string file_path, string name = null) => saver.load_graph(file_path, name ?? "");

    private bool Import(GraphDef def, string prefix)
    {
        as_default();
        try
        {
            importer.import_graph_def(def, name: prefix);
            return true;
        }
        finally
        {
            Exit();
        }
    }

    /// <summary>Marks names as used and applies the devices and the control flow of the current scope, for nodes that an import added.</summary>
    internal void Register(IReadOnlyList<Node> nodes)
    {
        foreach (var node in nodes)
        {
            MarkUsed(node.Name);
            _add_op(OperationOf(node));
            if (node.Device.Length > 0)
            {
                DeviceNames.Check(node.Device);
            }

            ApplyDevices(node);
        }

        foreach (var node in nodes)
        {
            AdoptDeviceOfColocation(node);
        }

        if (ControlFlowContext is { } context)
        {
            Adopt(context, [.. nodes.Select(OperationOf)]);
        }
    }

    /// <summary>Adds what the devices of the current scope say to the device of a node that exists.</summary>
    private void ApplyDevices(Node node)
    {
        for (var i = _deviceStack.Count - 1; i >= 0 && _deviceStack[i] is not null; i--)
        {
            Runtime.SetDevice(node, DeviceNames.Merge(node.Device, _deviceStack[i]));
        }
    }

    /// <summary>Takes imported operations into the branch or the loop that is being built.</summary>
    private static void Adopt(ControlFlowContext context, List<Operation> imported)
    {
        imported.ForEach(o => o.Context = context);
        imported.ForEach(o => o._control_flow_post_processing());
    }

    private void AdoptDeviceOfColocation(Node node)
    {
        foreach (var group in node.Texts("_class"))
        {
            if (!group.StartsWith("loc:@", StringComparison.Ordinal))
            {
                continue;
            }

            var other = Runtime.Find(group[5..]) ?? throw new ValueError($"Specified colocation to an op that does not exist during import: {group[5..]} in {node.Name}");
            if (other.Device.Length > 0)
            {
                if (other.Device != node.Device)
                {
                    Runtime.SetDevice(node, other.Device);
                }

                break;
            }
        }
    }
}
