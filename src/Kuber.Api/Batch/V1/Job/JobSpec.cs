using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>What a Job does, and how often.</summary>
[ApiMessage("io.k8s.api.batch.v1.JobSpec")]
public sealed partial record JobSpec
{
    /// <summary>How many pods run at the same time at most; 1 by default.</summary>
    [Field(1, "parallelism")]
    public int? Parallelism { get; init; }

    /// <summary>How many pods must end well; when only parallelism is given, one is enough.</summary>
    [Field(2, "completions")]
    public int? Completions { get; init; }

    /// <summary>Seconds from the start after which the Job has failed and its pods are stopped.</summary>
    [Field(3, "activeDeadlineSeconds")]
    public long? ActiveDeadlineSeconds { get; init; }

    /// <summary>What certain failures of pods mean for the Job; needs restartPolicy Never.</summary>
    [Field(11, "podFailurePolicy")]
    public PodFailurePolicy? PodFailurePolicy { get; init; }

    /// <summary>When an indexed Job has succeeded before all its pods have.</summary>
    [Field(16, "successPolicy")]
    public SuccessPolicy? SuccessPolicy { get; init; }

    /// <summary>How many failures of pods the Job bears; 6 by default, and unlimited with backoffLimitPerIndex.</summary>
    [Field(7, "backoffLimit")]
    public int? BackoffLimit { get; init; }

    /// <summary>How many failures each index bears; only with Indexed and restartPolicy Never.</summary>
    [Field(12, "backoffLimitPerIndex")]
    public int? BackoffLimitPerIndex { get; init; }

    /// <summary>How many indexes may fail before the Job fails; only with backoffLimitPerIndex.</summary>
    [Field(13, "maxFailedIndexes")]
    public int? MaxFailedIndexes { get; init; }

    /// <summary>The pods that count; made by the server, unless manualSelector is true.</summary>
    [Field(4, "selector")]
    public LabelSelector? Selector { get; init; }

    /// <summary>Lets the client choose selector and labels itself; false by default.</summary>
    [Field(5, "manualSelector")]
    public bool? ManualSelector { get; init; }

    /// <summary>What the pods are like; restartPolicy must be Never or OnFailure.</summary>
    [Field(6, "template", Required = true)]
    public PodTemplateSpec Template { get; init; } = PodTemplateSpec.Empty;

    /// <summary>Seconds after its end when the Job is deleted; never when not set.</summary>
    [Field(8, "ttlSecondsAfterFinished")]
    public int? TtlSecondsAfterFinished { get; init; }

    /// <summary>NonIndexed counts pods that ended well, Indexed gives each pod a number from 0 that must end well once; NonIndexed by default.</summary>
    [Field(9, "completionMode", GoType = "v1.CompletionMode")]
    [Enum("Indexed", "NonIndexed")]
    public string? CompletionMode { get; init; }

    /// <summary>Stops the pods and starts none; false by default.</summary>
    [Field(10, "suspend")]
    public bool? Suspend { get; init; }

    /// <summary>When a new pod follows: TerminatingOrFailed as soon as one is being deleted or failed, Failed only when it has ended.</summary>
    [Field(14, "podReplacementPolicy", GoType = "v1.PodReplacementPolicy")]
    [Enum("Failed", "TerminatingOrFailed")]
    public string? PodReplacementPolicy { get; init; }

    /// <summary>The controller of the Job; kubernetes.io/job-controller by default, and it cannot change.</summary>
    [Field(15, "managedBy")]
    public string? ManagedBy { get; init; }
}
