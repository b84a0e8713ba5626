using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.Networking.V1;

/// <summary>What may be created and changed of ingresses.</summary>
public sealed class IngressStrategy : ResourceStrategy<Ingress>
{
    private const string ClassAnnotation = "kubernetes.io/ingress.class";
    private const string ClassWarning = "annotation \"" + ClassAnnotation + "\" is deprecated, please use 'spec.ingressClassName' instead";

    /// <inheritdoc/>
    public override Ingress PrepareForCreate(Ingress value, StrategyContext context) =>
        value with { Metadata = Generations.First(value.Metadata), Status = IngressStatus.Empty };

    /// <inheritdoc/>
    public override Ingress PrepareForUpdate(Ingress value, Ingress old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec), Status = old.Status };

    /// <inheritdoc/>
    public override Ingress PrepareForStatusUpdate(Ingress value, Ingress old, StrategyContext context) => value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(Ingress value, FieldErrors errors)
    {
        IngressValidation.Check(value.Spec, null, errors);
        if (value.Spec.IngressClassName is { } name && value.Metadata.Annotations.TryGetValue(ClassAnnotation, out var annotated) && annotated != name)
        {
            errors.Invalid(FieldPath.Of("annotations", ClassAnnotation), annotated, "must match `ingressClassName` when both are specified");
        }
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(Ingress value, Ingress old, FieldErrors errors)
    {
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        ObjectMetaValidation.Create(value.Metadata, namespaced: true, ValidateName, errors);
        IngressValidation.Check(value.Spec, old.Spec, errors);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(Ingress value, Ingress old, FieldErrors errors)
    {
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        IngressValidation.Status(value.Status, old.Status, errors);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(Ingress value) =>
        value.Spec.IngressClassName is null && value.Metadata.Annotations.ContainsKey(ClassAnnotation) ? [ClassWarning] : [];
}
