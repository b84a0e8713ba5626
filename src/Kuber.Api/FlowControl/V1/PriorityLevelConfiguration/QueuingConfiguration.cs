using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.QueuingConfiguration")]
public sealed partial record QueuingConfiguration
{
    [Field(1, "queues")]
    public int Queues { get; init; }

    [Field(2, "handSize")]
    public int HandSize { get; init; }

    [Field(3, "queueLengthLimit")]
    public int QueueLengthLimit { get; init; }
}
