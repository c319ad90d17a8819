using Tensorflow.Train;

namespace Tensorflow;

/// <content>Queues that threads fill.</content>
public partial class tensorflow
{
    public partial class train_internal
    {
        /// <inheritdoc cref="Train.Coordinator(Type[])"/>
        public Coordinator Coordinator(Type[] clean_stop_exception_types = null) => new(clean_stop_exception_types);

        /// <inheritdoc cref="Train.QueueRunner(QueueBase, ITensorOrOperation[], ITensorOrOperation, ITensorOrOperation, Type[])"/>
        public QueueRunner QueueRunner(
            QueueBase queue,
            ITensorOrOperation[] enqueue_ops,
            ITensorOrOperation close_op = null,
            ITensorOrOperation cancel_op = null,
            Type[] queue_closed_exception_types = null) => new(queue, enqueue_ops, close_op, cancel_op, queue_closed_exception_types);

        /// <inheritdoc cref="queue_runner.add_queue_runner"/>
        public void add_queue_runner(QueueRunner qr, string collection = null) => queue_runner.add_queue_runner(qr, collection);

        /// <inheritdoc cref="queue_runner.start_queue_runners"/>
        public List<Thread> start_queue_runners(BaseSession sess = null, Coordinator coord = null, bool daemon = true, bool start = true, string collection = null) =>
            queue_runner.start_queue_runners(sess, coord, daemon, start, collection);
    }
}
