using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

[ApiMessage("io.k8s.api.batch.v1.JobSpec")]
public sealed partial record JobSpec
{
    [Field(1, "parallelism")]
    public int? Parallelism { get; init; }

    [Field(2, "completions")]
    public int? Completions { get; init; }

    [Field(3, "activeDeadlineSeconds")]
    public long? ActiveDeadlineSeconds { get; init; }

    [Field(11, "podFailurePolicy")]
    public PodFailurePolicy? PodFailurePolicy { get; init; }

    [Field(16, "successPolicy")]
    public SuccessPolicy? SuccessPolicy { get; init; }

    [Field(7, "backoffLimit")]
    public int? BackoffLimit { get; init; }

    [Field(12, "backoffLimitPerIndex")]
    public int? BackoffLimitPerIndex { get; init; }

    [Field(13, "maxFailedIndexes")]
    public int? MaxFailedIndexes { get; init; }

    [Field(4, "selector")]
    public LabelSelector? Selector { get; init; }

    [Field(5, "manualSelector")]
    public bool? ManualSelector { get; init; }

    [Field(6, "template", Required = true)]
    public PodTemplateSpec Template { get; init; } = PodTemplateSpec.Empty;

    [Field(8, "ttlSecondsAfterFinished")]
    public int? TtlSecondsAfterFinished { get; init; }

    [Field(9, "completionMode", GoType = "v1.CompletionMode")]
    [Enum("Indexed", "NonIndexed")]
    public string? CompletionMode { get; init; }

    [Field(10, "suspend")]
    public bool? Suspend { get; init; }

    [Field(14, "podReplacementPolicy", GoType = "v1.PodReplacementPolicy")]
    [Enum("Failed", "TerminatingOrFailed")]
    public string? PodReplacementPolicy { get; init; }

    [Field(15, "managedBy")]
    public string? ManagedBy { get; init; }
}
