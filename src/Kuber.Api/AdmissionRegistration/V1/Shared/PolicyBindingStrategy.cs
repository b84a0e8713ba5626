using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What may be created and changed of bindings of policies, whatever these do.</summary>
/// <typeparam name="T">The binding.</typeparam>
public abstract class PolicyBindingStrategy<T> : ResourceStrategy<T>
    where T : class, IApiObject, IApiMessage<T>
{
    /// <inheritdoc/>
    public sealed override bool AllowUnconditionalUpdate => false;

    /// <summary>The policy, its parameters and the requests.</summary>
    protected abstract IPolicyBindingSpec Spec(T value);

    /// <summary>The binding for other requests.</summary>
    protected abstract T With(T value, MatchResources? match);

    /// <summary>The binding with other metadata.</summary>
    protected abstract T With(T value, ObjectMeta metadata);

    /// <summary>Checks what only this kind of bindings has.</summary>
    protected abstract void CheckOwn(T value, FieldPath path, FieldErrors errors);

    /// <inheritdoc/>
    public sealed override T Default(T value)
    {
        var given = Spec(value).MatchResources;
        var match = MatchingDefaults.Apply(given);
        return ReferenceEquals(match, given) ? value : With(value, match);
    }

    /// <inheritdoc/>
    public sealed override T PrepareForCreate(T value, StrategyContext context) => With(value, Generations.First(value.Metadata));

    /// <inheritdoc/>
    public sealed override T PrepareForUpdate(T value, T old, StrategyContext context) =>
        With(value, Generations.Next(value.Metadata, old.Metadata, !Spec(value).Equals(Spec(old))));

    /// <inheritdoc/>
    public sealed override void Validate(T value, FieldErrors errors)
    {
        var (spec, path) = (Spec(value), FieldPath.Of("spec"));
        BindingValidation.Check(spec.PolicyName, spec.ParamRef, spec.MatchResources, path, errors);
        CheckOwn(value, path, errors);
    }

    /// <inheritdoc/>
    public sealed override void ValidateUpdate(T value, T old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        Validate(value, errors);
    }
}
