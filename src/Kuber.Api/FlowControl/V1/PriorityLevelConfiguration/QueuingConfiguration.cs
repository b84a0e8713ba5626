using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>The queues of a level.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.QueuingConfiguration")]
public sealed partial record QueuingConfiguration
{
    /// <summary>How many queues; 64 by default.</summary>
    [Field(1, "queues", AlwaysWritten = true)]
    public int Queues { get; init; }

    /// <summary>Among how many queues a flow chooses the shortest; 8 by default, and at most queues.</summary>
    [Field(2, "handSize", AlwaysWritten = true)]
    public int HandSize { get; init; }

    /// <summary>How many requests a queue holds; 50 by default.</summary>
    [Field(3, "queueLengthLimit", AlwaysWritten = true)]
    public int QueueLengthLimit { get; init; }
}
