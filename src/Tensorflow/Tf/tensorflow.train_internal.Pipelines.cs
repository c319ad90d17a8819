using Tensorflow.Train;

namespace Tensorflow;

/// <content>Pipelines of queues that <see cref="train_internal.start_queue_runners"/> fills.</content>
public partial class tensorflow
{
    public partial class train_internal
    {
        /// <summary>A queue of the rows of a tensor, again and again.</summary>
        /// <param name="input_tensor">The rows: <c>[rows, ...]</c>.</param>
        /// <param name="element_shape">The shape of a row; null for what the graph knows, which must be all of it.</param>
        /// <param name="num_epochs">How often each row comes before the queue ends; null without end. A local variable counts: initialize it.</param>
        /// <param name="shuffle">True for another random order in each epoch.</param>
        /// <param name="seed">The seed of the order; null for the graph's.</param>
        /// <param name="capacity">Rows that the queue holds.</param>
        /// <param name="shared_name">The name under which sessions share the queue; null for its own.</param>
        /// <param name="summary_name">The tag of a summary of how full the queue is; null for none.</param>
        /// <param name="name">The scope.</param>
        /// <param name="cancel_op">What the runner runs at a stop; null to make it.</param>
        /// <exception cref="ValueError">The shape of a row is not known, or the number of epochs is not positive.</exception>
        public FIFOQueue input_producer(
            Tensor input_tensor,
            Shape element_shape = null,
            int? num_epochs = null,
            bool shuffle = true,
            int? seed = null,
            int capacity = 32,
            string shared_name = null,
            string summary_name = null,
            string name = null,
            ITensorOrOperation cancel_op = null) =>
            input_ops.input_producer(input_tensor, element_shape, num_epochs, shuffle, seed, capacity, shared_name, summary_name, name, cancel_op);

        /// <inheritdoc cref="input_ops.limit_epochs"/>
        public Tensor limit_epochs(Tensor tensor, int? num_epochs = null, string name = null) => input_ops.limit_epochs(tensor, num_epochs, name);

        /// <summary>A queue of strings, names of files for instance, again and again.</summary>
        /// <param name="string_tensor">The strings; at least one.</param>
        /// <inheritdoc cref="input_producer"/>
        public FIFOQueue string_input_producer(
            string[] string_tensor,
            int? num_epochs = null,
            bool shuffle = true,
            int? seed = null,
            int capacity = 32,
            string shared_name = null,
            string name = null,
            ITensorOrOperation cancel_op = null) =>
            input_ops.string_input_producer(string_tensor, num_epochs, shuffle, seed, capacity, shared_name, name, cancel_op);

        /// <inheritdoc cref="string_input_producer(string[], int?, bool, int?, int, string, string, ITensorOrOperation)"/>
        public FIFOQueue string_input_producer(
            Tensor string_tensor,
            int? num_epochs = null,
            bool shuffle = true,
            int? seed = null,
            int capacity = 32,
            string shared_name = null,
            string name = null,
            ITensorOrOperation cancel_op = null) =>
            input_ops.string_input_producer(string_tensor, num_epochs, shuffle, seed, capacity, shared_name, name, cancel_op);

        /// <summary>A queue of the integers [0, <paramref name="limit"/>), again and again.</summary>
        /// <param name="limit">The end, exclusive: a number or an int32 scalar <c>[]</c>.</param>
        /// <inheritdoc cref="input_producer"/>
        public FIFOQueue range_input_producer(
            object limit,
            int? num_epochs = null,
            bool shuffle = true,
            int? seed = null,
            int capacity = 32,
            string shared_name = null,
            string name = null) =>
            input_ops.range_input_producer(limit, num_epochs, shuffle, seed, capacity, shared_name, name);

        /// <summary>The same row of several tensors, another one at each run.</summary>
        /// <param name="tensor_list">Tensors of as many rows each: <c>[rows, ...]</c>.</param>
        /// <returns>A row of each: <c>[...]</c>.</returns>
        /// <inheritdoc cref="input_producer"/>
        public Tensor[] slice_input_producer(
            Tensor[] tensor_list,
            int? num_epochs = null,
            bool shuffle = true,
            int? seed = null,
            int capacity = 32,
            string shared_name = null,
            string name = null) =>
            input_ops.slice_input_producer(tensor_list, num_epochs, shuffle, seed, capacity, shared_name, name);

        /// <summary>Batches of examples that threads compute ahead, in their order.</summary>
        /// <param name="tensors">An example, a tensor a component: <c>[...]</c>; with <paramref name="enqueue_many"/> several: <c>[examples, ...]</c>.</param>
        /// <param name="batch_size">Examples of a batch.</param>
        /// <param name="num_threads">Threads that compute examples.</param>
        /// <param name="capacity">Examples that the queue holds.</param>
        /// <param name="enqueue_many">True when the tensors hold several examples.</param>
        /// <param name="shapes">The shapes of an example's components; null for what the graph knows.</param>
        /// <param name="dynamic_pad">True to pad the components of a batch to one shape.</param>
        /// <param name="allow_smaller_final_batch">True to give the rest at the end as a smaller batch.</param>
        /// <param name="shared_name">The name under which sessions share the queue; null for its own.</param>
        /// <param name="name">The scope, also the name of the operation that gives the batch.</param>
        /// <returns>The components of a batch: <c>[batch_size, ...]</c>.</returns>
        /// <exception cref="ValueError">There is no tensor, or the rank of one is not known.</exception>
        public Tensor[] batch(
            Tensor[] tensors,
            int batch_size,
            int num_threads = 1,
            int capacity = 32,
            bool enqueue_many = false,
            Shape[] shapes = null,
            bool dynamic_pad = false,
            bool allow_smaller_final_batch = false,
            string shared_name = null,
            string name = null) =>
            input_ops.batch(tensors, batch_size, num_threads, capacity, enqueue_many, shapes, dynamic_pad, allow_smaller_final_batch, shared_name, name);

        /// <summary>Batches of examples that threads compute ahead, in random order.</summary>
        /// <param name="capacity">Examples that the queue holds; more than <paramref name="min_after_dequeue"/>.</param>
        /// <param name="min_after_dequeue">Examples that stay in the queue to be mixed with new ones.</param>
        /// <param name="seed">The seed of the order; null for the graph's.</param>
        /// <inheritdoc cref="batch"/>
        public Tensor[] shuffle_batch(
            Tensor[] tensors,
            int batch_size,
            int capacity,
            int min_after_dequeue,
            int num_threads = 1,
            int? seed = null,
            bool enqueue_many = false,
            Shape[] shapes = null,
            bool allow_smaller_final_batch = false,
            string shared_name = null,
            string name = null) =>
            input_ops.shuffle_batch(tensors, batch_size, capacity, min_after_dequeue, num_threads, seed, enqueue_many, shapes, allow_smaller_final_batch, shared_name, name);
    }
}
