using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Batch.V1;

/// <summary>What may be created and changed of cron jobs.</summary>
public sealed class CronJobStrategy : ResourceStrategy<CronJob>
{
    /// <inheritdoc/>
    public override MetadataChecks RepeatedMetadataChecks => MetadataChecks.Change;

    /// <inheritdoc/>
    public override CronJob Default(CronJob value)
    {
        var spec = value.Spec;
        var job = JobDefaults.ApplyTemplate(spec.JobTemplate.Spec);
        return ReferenceEquals(job, spec.JobTemplate.Spec)
            && spec is { ConcurrencyPolicy.Length: > 0, Suspend: not null, SuccessfulJobsHistoryLimit: not null, FailedJobsHistoryLimit: not null }
            ? value
            : value with
            {
                Spec = spec with
                {
                    JobTemplate = ReferenceEquals(job, spec.JobTemplate.Spec) ? spec.JobTemplate : spec.JobTemplate with { Spec = job },
                    ConcurrencyPolicy = spec.ConcurrencyPolicy.Length > 0 ? spec.ConcurrencyPolicy : "Allow",
                    Suspend = spec.Suspend ?? false,
                    SuccessfulJobsHistoryLimit = spec.SuccessfulJobsHistoryLimit ?? 3,
                    FailedJobsHistoryLimit = spec.FailedJobsHistoryLimit ?? 1,
                },
            };
    }

    /// <inheritdoc/>
    public override CronJob PrepareForCreate(CronJob value, StrategyContext context) =>
        Gated(value, null) with { Metadata = Generations.First(value.Metadata), Status = CronJobStatus.Empty };

    /// <inheritdoc/>
    public override CronJob PrepareForUpdate(CronJob value, CronJob old, StrategyContext context)
    {
        value = Gated(value, old);
        return value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec), Status = old.Status };
    }

    /// <inheritdoc/>
    public override CronJob PrepareForStatusUpdate(CronJob value, CronJob old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(CronJob value, FieldErrors errors) => CronJobValidation.Create(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(CronJob value, CronJob old, FieldErrors errors) => CronJobValidation.Update(value, old, errors);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(CronJob value) => [.. PodWarnings.OfName(value.Metadata), .. Warnings(value)];

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(CronJob value, CronJob old) => value.Metadata.Generation == old.Metadata.Generation ? [] : Warnings(value);

    private static List<string> Warnings(CronJob value)
    {
        var warnings = JobWarnings.Of(value.Spec.JobTemplate.Spec, FieldPath.Of("spec", "jobTemplate", "spec"));
        if (value.Spec.Schedule.Contains("TZ", StringComparison.Ordinal))
        {
            warnings.Add("cannot use TZ or CRON_TZ in spec.spec.schedule, use timeZone instead, see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/ for more details");
        }

        return warnings;
    }

    private static CronJob Gated(CronJob value, CronJob? old)
    {
        var job = value.Spec.JobTemplate;
        return value with { Spec = value.Spec with { JobTemplate = job with { Spec = JobStrategy.Gated(job.Spec, old?.Spec.JobTemplate.Spec) } } };
    }
}
