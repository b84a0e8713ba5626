using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Events.V1;

/// <summary>A report of something that happened to an object; kept for a limited time.</summary>
[ApiMessage("io.k8s.api.events.v1.Event")]
[ApiKind("events.k8s.io", "v1", "Event")]
public sealed partial record Event : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>When it was first seen, to the microsecond.</summary>
    [Field(2, "eventTime", Required = true)]
    public MicroTime? EventTime { get; init; }

    /// <summary>How it repeats, if it does.</summary>
    [Field(3, "series")]
    public EventSeries? Series { get; init; }

    /// <summary>The controller that reported it, such as kubernetes.io/kubelet.</summary>
    [Field(4, "reportingController")]
    public string ReportingController { get; init; } = "";

    /// <summary>The instance of the controller, such as its host; at most 128 characters.</summary>
    [Field(5, "reportingInstance")]
    public string ReportingInstance { get; init; } = "";

    /// <summary>What was done or failed with regard to the object; at most 128 characters.</summary>
    [Field(6, "action")]
    public string Action { get; init; } = "";

    /// <summary>A short reason in CamelCase, for programs; at most 128 characters.</summary>
    [Field(7, "reason")]
    public string Reason { get; init; } = "";

    /// <summary>The object that the report is about.</summary>
    [Field(8, "regarding", AlwaysWritten = true)]
    public ObjectReference Regarding { get; init; } = ObjectReference.Empty;

    /// <summary>A second object that takes part in it.</summary>
    [Field(9, "related")]
    public ObjectReference? Related { get; init; }

    /// <summary>What happened, for people; at most 1024 bytes.</summary>
    [Field(10, "note")]
    public string Note { get; init; } = "";

    /// <summary>Normal or Warning.</summary>
    [Field(11, "type")]
    public string Type { get; init; } = "";

    /// <summary>Source of the core group's events.</summary>
    [Field(12, "deprecatedSource", AlwaysWritten = true)]
    public EventSource DeprecatedSource { get; init; } = EventSource.Empty;

    /// <summary>FirstTimestamp of the core group's events.</summary>
    [Field(13, "deprecatedFirstTimestamp", AlwaysWritten = true)]
    public Time? DeprecatedFirstTimestamp { get; init; }

    /// <summary>LastTimestamp of the core group's events.</summary>
    [Field(14, "deprecatedLastTimestamp", AlwaysWritten = true)]
    public Time? DeprecatedLastTimestamp { get; init; }

    /// <summary>Count of the core group's events.</summary>
    [Field(15, "deprecatedCount")]
    public int DeprecatedCount { get; init; }
}
