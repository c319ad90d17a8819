namespace Tensorflow;

/// <content>What an import does to the graph beyond its nodes.</content>
public partial class Graph
{
    /// <summary>Marks names as used and applies the devices of the current scope, for nodes that an import added.</summary>
    internal void Register(IReadOnlyList<Node> nodes)
    {
        foreach (var node in nodes)
        {
            MarkUsed(node.Name);
            if (node.Device.Length > 0)
            {
                DeviceNames.Check(node.Device);
            }

            for (var i = _deviceStack.Count - 1; i >= 0 && _deviceStack[i] is not null; i--)
            {
                Runtime.SetDevice(node, DeviceNames.Merge(node.Device, _deviceStack[i]));
            }
        }

        foreach (var node in nodes)
        {
            AdoptDeviceOfColocation(node);
        }
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
