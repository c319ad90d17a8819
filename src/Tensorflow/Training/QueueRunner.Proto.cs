using Reproductions.Runtime.Errors;

namespace Tensorflow.Train;

/// <content>Runners in a meta graph.</content>
public partial class QueueRunner
{
    private QueueRunner(QueueRunnerDef def, string scope)
    {
        var graph = ops.get_default_graph();
        queue = Find(def.QueueName);
        enqueue_ops = [.. def.EnqueueOpName.Select(Find)];
        close_op = Find(def.CloseOpName);
        cancel_op = Find(def.CancelOpName);

        // Files older than the field say nothing of the errors.
        _closedCodes = def.QueueClosedExceptionTypes.Count == 0
            ? [StatusCode.OutOfRange]
            : [.. def.QueueClosedExceptionTypes.Select(CodeOf)];

        ITensorOrOperation Find(string name) => graph.as_graph_element(ops.prepend_name_scope(name, scope));
    }

    /// <summary>The runner of a meta graph.</summary>
    /// <param name="queue_runner_def">The proto.</param>
    /// <param name="import_scope">Put in front of its names.</param>
    /// <exception cref="KeyError">A name is not in the default graph, or a status code does not exist.</exception>
    public static QueueRunner from_proto(QueueRunnerDef queue_runner_def, string import_scope = null) => new(queue_runner_def, import_scope);

    /// <summary>The runner's proto.</summary>
    /// <param name="export_scope">Taken from the front of the names.</param>
    /// <returns>The proto; null when the queue is outside of the scope.</returns>
    public QueueRunnerDef to_proto(string export_scope = null)
    {
        if (!string.IsNullOrEmpty(export_scope) && !name.StartsWith(export_scope, StringComparison.Ordinal))
        {
            return null;
        }

        var def = new QueueRunnerDef
        {
            QueueName = ops.strip_name_scope(name, export_scope),
            CloseOpName = ops.strip_name_scope(close_op.name, export_scope),
            CancelOpName = ops.strip_name_scope(cancel_op.name, export_scope),
        };
        def.EnqueueOpName.AddRange(enqueue_ops.Select(op => ops.strip_name_scope(op.name, export_scope)));
        def.QueueClosedExceptionTypes.AddRange(_closedCodes.Select(code => (int)code));
        return def;
    }

    private static StatusCode CodeOf(int number) => Enum.IsDefined((StatusCode)number)
        ? (StatusCode)number
        : throw new KeyError($"{number} is no status code; the meta graph's queue runner names it among its queue_closed_exception_types.");

    private static Type TypeOf(StatusCode code) => NotOkStatusException.Of(code, "").GetType();

    /// <summary>The codes of the errors that are of one of the types.</summary>
    private static StatusCode[] CodesOf(Type[] types) =>
        types.Length > 0 && Array.TrueForAll(types, typeof(NotOkStatusException).IsAssignableFrom)
            ? [.. Enum.GetValues<StatusCode>().Where(code => Array.Exists(types, t => t.IsAssignableFrom(TypeOf(code))))]
            : throw new TypeError($"queue_closed_exception_types, when provided, must be a tuple of tf.error types, but saw: [{string.Join(", ", types.Select(t => t.Name))}]");
}
