using System.Runtime.CompilerServices;
using Tensorflow.Operations;

namespace Tensorflow;

/// <content>Recurrent nets.</content>
public partial class tensorflow
{
    /// <content>Recurrent nets.</content>
    public partial class nn_internal
    {
        /// <summary>The cells of recurrent nets.</summary>
        public rnn_cell_impl rnn_cell { get; } = new();

        /// <summary>Runs a cell along sequences, in a loop, from a state of zeros.</summary>
        /// <param name="cell">A cell whose state is one tensor.</param>
        /// <param name="inputs">The sequences, <c>[batch, time, features]</c>, or <c>[time, batch, features]</c>; the features must be known.</param>
        /// <param name="sequence_length">Where each row ends: int32 or int64, <c>[batch]</c>. Behind it the outputs are zeros and the state stays. Null where none ends early.</param>
        /// <param name="dtype">The element type of state and outputs.</param>
        /// <param name="parallel_iterations">How many steps may be under way at once; null for 32.</param>
        /// <param name="swap_memory">Whether what gradients need may be moved out of a device's memory meanwhile.</param>
        /// <param name="time_major">Whether time is the first dimension of inputs and outputs.</param>
        /// <returns>The outputs in the layout of the inputs, and the state behind each row's last step.</returns>
        /// <exception cref="ValueError">No type is given, or shapes do not fit.</exception>
        /// <exception cref="TypeError">The cell's state is a tuple: declare it as <see cref="TupleRnnCell"/>, or give an initial state.</exception>
        public (Tensor, Tensor) dynamic_rnn(RnnCell cell, Tensor inputs, Tensor sequence_length = null, TF_DataType dtype = TF_DataType.DtInvalid, int? parallel_iterations = null, bool swap_memory = false, bool time_major = false)
        {
            if (cell.state_size.parts is not null)
            {
                throw new TypeError($"The state of the cell, {cell.state_size}, is a tuple, not a Tensor. Call dynamic_rnn with the cell as TupleRnnCell, or with initial_state: then it gives an RnnState.");
            }

            var (outputs, state) = rnn.Dynamic(cell, inputs, sequence_length, null, new(dtype, parallel_iterations, swap_memory, time_major), null);
            return (outputs, state);
        }

        /// <summary>Runs a cell along sequences, in a loop.</summary>
        /// <inheritdoc cref="dynamic_rnn(TupleRnnCell, Tensor, Tensor, RnnState, TF_DataType, int?, bool, bool, VariableScope)"/>
        [OverloadResolutionPriority(-1)]
        public (Tensor outputs, RnnState state) dynamic_rnn(RnnCell cell, Tensor inputs, Tensor sequence_length = null, RnnState initial_state = null, TF_DataType dtype = TF_DataType.DtInvalid, int? parallel_iterations = null, bool swap_memory = false, bool time_major = false, VariableScope scope = null) =>
            rnn.Dynamic(cell, inputs, sequence_length, initial_state, new(dtype, parallel_iterations, swap_memory, time_major), scope);

        /// <summary>Runs a cell along sequences, in a loop.</summary>
        /// <param name="cell">The cell.</param>
        /// <param name="inputs">The sequences, <c>[batch, time, features]</c>, or <c>[time, batch, features]</c>; the features must be known.</param>
        /// <param name="sequence_length">Where each row ends: int32 or int64, <c>[batch]</c>. Behind it the outputs are zeros and the state stays. Null where none ends early.</param>
        /// <param name="initial_state">The state before the first step; null for zeros.</param>
        /// <param name="dtype">The element type of zero states and outputs; DtInvalid for that of the state.</param>
        /// <param name="parallel_iterations">How many steps may be under way at once; null for 32.</param>
        /// <param name="swap_memory">Whether what gradients need may be moved out of a device's memory meanwhile.</param>
        /// <param name="time_major">Whether time is the first dimension of inputs and outputs.</param>
        /// <param name="scope">The variable scope; null for <c>rnn</c>.</param>
        /// <returns>The outputs in the layout of the inputs, and the state behind each row's last step.</returns>
        /// <exception cref="ValueError">Neither state nor type is given, or shapes do not fit.</exception>
        public (Tensor outputs, RnnState state) dynamic_rnn(TupleRnnCell cell, Tensor inputs, Tensor sequence_length = null, RnnState initial_state = null, TF_DataType dtype = TF_DataType.DtInvalid, int? parallel_iterations = null, bool swap_memory = false, bool time_major = false, VariableScope scope = null) =>
            rnn.Dynamic(cell, inputs, sequence_length, initial_state, new(dtype, parallel_iterations, swap_memory, time_major), scope);

        /// <summary>Runs one cell along sequences, and another one from their ends.</summary>
        /// <returns>The outputs in the order of the inputs, and the final states, of both directions.</returns>
        /// <inheritdoc cref="dynamic_rnn(TupleRnnCell, Tensor, Tensor, RnnState, TF_DataType, int?, bool, bool, VariableScope)"/>
        public ((Tensor fw, Tensor bw) outputs, (RnnState fw, RnnState bw) output_states) bidirectional_dynamic_rnn(RnnCell cell_fw, RnnCell cell_bw, Tensor inputs, Tensor sequence_length = null, RnnState initial_state_fw = null, RnnState initial_state_bw = null, TF_DataType dtype = TF_DataType.DtInvalid, int? parallel_iterations = null, bool swap_memory = false, bool time_major = false, VariableScope scope = null) =>
            rnn.BidirectionalDynamic((cell_fw, initial_state_fw), (cell_bw, initial_state_bw), inputs, sequence_length, new(dtype, parallel_iterations, swap_memory, time_major), scope);

        /// <summary>Runs a cell along sequences, its nodes built anew for each step.</summary>
        /// <param name="cell">The cell.</param>
        /// <param name="inputs">The input of each step, <c>[batch, features]</c>; the features must be known.</param>
        /// <param name="initial_state">The state before the first step; null for zeros.</param>
        /// <param name="dtype">The element type of zero states and outputs; DtInvalid for that of the state.</param>
        /// <param name="sequence_length">Where each row ends: int32 or int64, <c>[batch]</c>; null where none ends early.</param>
        /// <param name="scope">The variable scope; null for <c>rnn</c>.</param>
        /// <returns>The output of each step, and the state behind each row's last step.</returns>
        /// <exception cref="ValueError">There are no inputs, neither state nor type is given, or shapes do not fit.</exception>
        public (Tensor[] outputs, RnnState state) static_rnn(RnnCell cell, Tensor[] inputs, RnnState initial_state = null, TF_DataType dtype = TF_DataType.DtInvalid, Tensor sequence_length = null, VariableScope scope = null) =>
            rnn.Static(cell, inputs, sequence_length, initial_state, dtype, scope);

        /// <summary>Unrolls one cell along sequences, and another one from their ends.</summary>
        /// <returns>The outputs of both directions side by side for each step, <c>[batch, outputs of both]</c>, and the final states.</returns>
        /// <inheritdoc cref="static_rnn"/>
        public (Tensor[] outputs, RnnState output_state_fw, RnnState output_state_bw) static_bidirectional_rnn(RnnCell cell_fw, RnnCell cell_bw, Tensor[] inputs, RnnState initial_state_fw = null, RnnState initial_state_bw = null, TF_DataType dtype = TF_DataType.DtInvalid, Tensor sequence_length = null, VariableScope scope = null) =>
            rnn.BidirectionalStatic((cell_fw, initial_state_fw), (cell_bw, initial_state_bw), inputs, sequence_length, dtype, scope);
    }
}
