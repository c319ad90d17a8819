using System.Runtime.InteropServices;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Benchmarks;

/// <summary>Saves or restores variables of 1 GB in all, or of another number of megabytes.</summary>
internal sealed class CheckpointWork : IWork
{
    private const int MostMegabytes = 1024;
    private readonly bool _save;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("side-by-side");
    private readonly Session _session;
    private readonly Saver _saver;

    public CheckpointWork(bool save, int megabytes = MostMegabytes)
    {
        _save = save;
        var graph = tf.Graph().as_default();
        for (var left = megabytes; left > 0; left -= MostMegabytes)
        {
            tf.Variable(tf.zeros((Math.Min(left, MostMegabytes), 1 << 18)));
        }

        var init = tf.global_variables_initializer();
        _saver = tf.train.Saver();
        graph.Exit();
        _session = new Session(graph);
        _session.run(init);
        _saver.save(_session, Prefix);
    }

    public string Name => _save ? "save-1gb" : "restore-1gb";

    public string Unit => "ms";

    private string Prefix => Path.Combine(_folder.FullName, "model");

    public double Figure(double seconds) => seconds * 1000;

    public double Run()
    {
        if (_save)
        {
            _saver.save(_session, Prefix, write_meta_graph: false);
        }
        else
        {
            _saver.restore(_session, Prefix);
        }

        return double.NaN;
    }

    // Gigabytes that wait for the disk slow down whoever writes next, the more of them the more: neither side is to pay for what was written before.
    public void Settle()
    {
        if (!OperatingSystem.IsWindows())
        {
            Sync();
        }
    }

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    [DllImport("libc", EntryPoint = "sync")]
    private static extern void Sync();
}
