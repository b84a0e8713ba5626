using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Events.V1;

[ApiMessage("io.k8s.api.events.v1.Event")]
[ApiKind("events.k8s.io", "v1", "Event")]
public sealed partial record Event : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "eventTime", Required = true)]
    public MicroTime? EventTime { get; init; }

    [Field(3, "series")]
    public EventSeries? Series { get; init; }

    [Field(4, "reportingController")]
    public string ReportingController { get; init; } = "";

    [Field(5, "reportingInstance")]
    public string ReportingInstance { get; init; } = "";

    [Field(6, "action")]
    public string Action { get; init; } = "";

    [Field(7, "reason")]
    public string Reason { get; init; } = "";

    [Field(8, "regarding", AlwaysWritten = true)]
    public ObjectReference Regarding { get; init; } = ObjectReference.Empty;

    [Field(9, "related")]
    public ObjectReference? Related { get; init; }

    [Field(10, "note")]
    public string Note { get; init; } = "";

    [Field(11, "type")]
    public string Type { get; init; } = "";

    [Field(12, "deprecatedSource", AlwaysWritten = true)]
    public EventSource DeprecatedSource { get; init; } = EventSource.Empty;

    [Field(13, "deprecatedFirstTimestamp", AlwaysWritten = true)]
    public Time? DeprecatedFirstTimestamp { get; init; }

    [Field(14, "deprecatedLastTimestamp", AlwaysWritten = true)]
    public Time? DeprecatedLastTimestamp { get; init; }

    [Field(15, "deprecatedCount")]
    public int DeprecatedCount { get; init; }
}
