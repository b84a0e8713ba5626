using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A report of something that happened to an object; kept for a limited time.</summary>
[ApiMessage("io.k8s.api.core.v1.Event")]
[ApiKind("", "v1", "Event")]
public sealed partial record Event : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", Required = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The object that the report is about.</summary>
    [Field(2, "involvedObject", Required = true)]
    public ObjectReference InvolvedObject { get; init; } = ObjectReference.Empty;

    /// <summary>A short reason in CamelCase, for programs.</summary>
    [Field(3, "reason")]
    public string Reason { get; init; } = "";

    /// <summary>What happened, for people.</summary>
    [Field(4, "message")]
    public string Message { get; init; } = "";

    /// <summary>Which component reported it, and where.</summary>
    [Field(5, "source", AlwaysWritten = true)]
    public EventSource Source { get; init; } = EventSource.Empty;

    /// <summary>When it was first seen.</summary>
    [Field(6, "firstTimestamp", AlwaysWritten = true)]
    public Time? FirstTimestamp { get; init; }

    /// <summary>When it was last seen.</summary>
    [Field(7, "lastTimestamp", AlwaysWritten = true)]
    public Time? LastTimestamp { get; init; }

    /// <summary>How many times it was seen.</summary>
    [Field(8, "count")]
    public int Count { get; init; }

    /// <summary>Normal or Warning.</summary>
    [Field(9, "type")]
    public string Type { get; init; } = "";

    /// <summary>When it was first seen, to the microsecond.</summary>
    [Field(10, "eventTime", AlwaysWritten = true)]
    public MicroTime? EventTime { get; init; }

    /// <summary>How it repeats, if it does.</summary>
    [Field(11, "series")]
    public EventSeries? Series { get; init; }

    /// <summary>What was done or failed with regard to the object.</summary>
    [Field(12, "action")]
    public string Action { get; init; } = "";

    /// <summary>A second object that takes part in it.</summary>
    [Field(13, "related")]
    public ObjectReference? Related { get; init; }

    /// <summary>The controller that reported it, such as kubernetes.io/kubelet.</summary>
    [Field(14, "reportingComponent", AlwaysWritten = true)]
    public string ReportingComponent { get; init; } = "";

    /// <summary>The instance of the controller, such as its host.</summary>
    [Field(15, "reportingInstance", AlwaysWritten = true)]
    public string ReportingInstance { get; init; } = "";
}
