using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.Event")]
[ApiKind("", "v1", "Event")]
public sealed partial record Event : IApiObject
{
    [Field(1, "metadata", Required = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "involvedObject", Required = true)]
    public ObjectReference InvolvedObject { get; init; } = ObjectReference.Empty;

    [Field(3, "reason")]
    public string Reason { get; init; } = "";

    [Field(4, "message")]
    public string Message { get; init; } = "";

    [Field(5, "source", AlwaysWritten = true)]
    public EventSource Source { get; init; } = EventSource.Empty;

    [Field(6, "firstTimestamp", AlwaysWritten = true)]
    public Time? FirstTimestamp { get; init; }

    [Field(7, "lastTimestamp", AlwaysWritten = true)]
    public Time? LastTimestamp { get; init; }

    [Field(8, "count")]
    public int Count { get; init; }

    [Field(9, "type")]
    public string Type { get; init; } = "";

    [Field(10, "eventTime", AlwaysWritten = true)]
    public MicroTime? EventTime { get; init; }

    [Field(11, "series")]
    public EventSeries? Series { get; init; }

    [Field(12, "action")]
    public string Action { get; init; } = "";

    [Field(13, "related")]
    public ObjectReference? Related { get; init; }

    [Field(14, "reportingComponent", AlwaysWritten = true)]
    public string ReportingComponent { get; init; } = "";

    [Field(15, "reportingInstance", AlwaysWritten = true)]
    public string ReportingInstance { get; init; } = "";
}
