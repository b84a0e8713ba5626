using Kuber.Api.Validation;

namespace Kuber.Api.Networking.V1;

/// <summary>The rules for ingress classes.</summary>
internal static class IngressClassValidation
{
    private const int ControllerMaximum = 250;
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks a class.</summary>
    public static void Check(IngressClassSpec spec, FieldErrors errors)
    {
        if (NameRules.Utf8Length(spec.Controller) > ControllerMaximum)
        {
            errors.TooLong(Spec.Child("controller"), ControllerMaximum);
        }

        DomainPathValidation.Check(spec.Controller, Spec.Child("controller"), errors);
        if (spec.Parameters is { } parameters)
        {
            Parameters(parameters, Spec.Child("parameters"), errors);
        }
    }

    private static void Parameters(IngressClassParametersReference parameters, FieldPath path, FieldErrors errors)
    {
        LocalReferenceValidation.Check(parameters.ApiGroup, parameters.Kind, parameters.Name, path, errors);
        switch (parameters.Scope)
        {
            case null:
                errors.Required(path.Child("scope"));
                break;
            case "Namespace" when parameters.Namespace is { } space:
                errors.Invalid(path.Child("namespace"), space, NameRules.NamespaceName(space));
                break;
            case "Namespace":
                errors.Required(path.Child("namespace"), "`parameters.scope` is set to 'Namespace'");
                break;
            case "Cluster" when parameters.Namespace is not null:
                errors.Forbidden(path.Child("namespace"), "`parameters.scope` is set to 'Cluster'");
                break;
            case "Cluster":
                break;
            default:
                errors.NotSupported(path.Child("scope"), parameters.Scope, "Cluster", "Namespace");
                break;
        }
    }
}
