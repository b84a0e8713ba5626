using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiRegistration.V1;

/// <summary>What may be created and changed of API services. Those that the server answers itself are available at once.</summary>
public sealed class APIServiceStrategy : ResourceStrategy<APIService>
{
    private const int DefaultPort = 443;

    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ValidateName(string name, bool prefix) => NameRules.PathSegment(name, prefix);

    /// <inheritdoc/>
    public override APIService Default(APIService value) => value.Spec.Service is { Port: null } service
        ? value with { Spec = value.Spec with { Service = service with { Port = DefaultPort } } }
        : value;

    /// <inheritdoc/>
    public override APIService PrepareForCreate(APIService value, StrategyContext context) => value with
    {
        Status = value.Spec.Service is not null
            ? APIServiceStatus.Empty
            : new()
            {
                Conditions =
                [
                    new APIServiceCondition
                    {
                        Type = "Available",
                        Status = "True",
                        Reason = "Local",
                        Message = "Local APIServices are always available",
                        LastTransitionTime = Time.Now(context.Clock),
                    },
                ],
            },
    };

    /// <inheritdoc/>
    public override APIService PrepareForUpdate(APIService value, APIService old, StrategyContext context) => value with { Status = old.Status };

    /// <inheritdoc/>
    public override APIService PrepareForStatusUpdate(APIService value, APIService old, StrategyContext context) => value with
    {
        Spec = old.Spec,
        Metadata = value.Metadata with
        {
            Labels = old.Metadata.Labels,
            Annotations = old.Metadata.Annotations,
            Finalizers = old.Metadata.Finalizers,
            OwnerReferences = old.Metadata.OwnerReferences,
        },
    };

    /// <inheritdoc/>
    public override void Validate(APIService value, FieldErrors errors) => APIServiceValidation.Check(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(APIService value, APIService old, FieldErrors errors)
    {
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        APIServiceValidation.Check(value, errors);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(APIService value, APIService old, FieldErrors errors)
    {
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        APIServiceValidation.Status(value.Status, errors);
    }
}
