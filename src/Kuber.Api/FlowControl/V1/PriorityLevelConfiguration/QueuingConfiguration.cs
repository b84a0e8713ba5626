using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.QueuingConfiguration")]
public sealed partial record QueuingConfiguration
{
    [Field(1, "queues", AlwaysWritten = true)]
    public int Queues { get; init; }

    [Field(2, "handSize", AlwaysWritten = true)]
    public int HandSize { get; init; }

    [Field(3, "queueLengthLimit", AlwaysWritten = true)]
    public int QueueLengthLimit { get; init; }
}
