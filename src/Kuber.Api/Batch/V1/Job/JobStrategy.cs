using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Batch.V1;

/// <summary>What may be created and changed of jobs.</summary>
public sealed class JobStrategy : ResourceStrategy<Job>
{
    /// <inheritdoc/>
    public override Job Default(Job value) => JobDefaults.Apply(value);

    /// <inheritdoc/>
    public override Job PrepareForCreate(Job value, StrategyContext context)
    {
        value = JobSelector.Generate(value with { Spec = Gated(value.Spec, null) });
        return value with { Metadata = Generations.First(value.Metadata), Status = JobStatus.Empty };
    }

    /// <inheritdoc/>
    public override Job PrepareForUpdate(Job value, Job old, StrategyContext context)
    {
        var spec = Gated(value.Spec, old.Spec);
        return value with { Metadata = Generations.Next(value.Metadata, old.Metadata, spec != old.Spec), Spec = spec, Status = old.Status };
    }

    /// <inheritdoc/>
    public override Job PrepareForStatusUpdate(Job value, Job old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(Job value, FieldErrors errors) => JobValidation.Create(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(Job value, Job old, FieldErrors errors) => JobValidation.Update(value, old, errors);

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(Job value, Job old, FieldErrors errors) => JobStatusValidation.Update(value, old, errors);

    /// <summary>A job without labels of its own has those of its template, which are complete only now.</summary>
    public override Job Canonicalize(Job value) => JobDefaults.Apply(value);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(Job value) => [.. PodWarnings.OfName(value.Metadata), .. JobWarnings.Of(value.Spec, FieldPath.Of("spec"))];

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(Job value, Job old) =>
        value.Metadata.Generation == old.Metadata.Generation ? [] : JobWarnings.Of(value.Spec, FieldPath.Of("spec"));

    /// <summary>What a job wants without the fields of pods that are off.</summary>
    internal static JobSpec Gated(JobSpec spec, JobSpec? old)
    {
        var template = PodGatedFields.Drop(spec.Template, old?.Template);
        return ReferenceEquals(template, spec.Template) ? spec : spec with { Template = template };
    }
}
