using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Authorization.V1;

/// <summary>The rules that the access reviews share.</summary>
internal static class AccessReviewValidation
{
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks what is asked for: exactly one of a resource and a path.</summary>
    public static void Question(ResourceAttributes? resource, NonResourceAttributes? path, FieldErrors errors)
    {
        if (resource is not null && path is not null)
        {
            errors.Invalid(Spec.Child("nonResourceAttributes"), Shown(path), "cannot be specified in combination with resourceAttributes");
        }

        if (resource is null && path is null)
        {
            errors.Invalid(Spec.Child("resourceAttributes"), null, "exactly one of nonResourceAttributes or resourceAttributes must be specified");
        }
    }

    /// <summary>Checks what is asked, and about whom.</summary>
    public static void Check(SubjectAccessReviewSpec spec, FieldErrors errors)
    {
        Question(spec.ResourceAttributes, spec.NonResourceAttributes, errors);
        if (spec.User.Length == 0 && spec.Groups.IsEmpty)
        {
            errors.Invalid(Spec.Child("user"), spec.User, "at least one of user or group must be specified");
        }

        Selectors(spec.ResourceAttributes, errors);
    }

    /// <summary>Checks that a local review stays within its namespace.</summary>
    public static void Local(SubjectAccessReviewSpec spec, string ns, FieldErrors errors)
    {
        if (spec.ResourceAttributes is { } resource && resource.Namespace != ns)
        {
            errors.Invalid(Spec.Child("resourceAttributes", "namespace"), resource.Namespace, "must match metadata.namespace");
        }

        if (spec.NonResourceAttributes is { } path)
        {
            errors.Invalid(Spec.Child("nonResourceAttributes"), Shown(path), "disallowed on this kind of request");
        }
    }

    /// <summary>Checks that a review has no metadata of its own.</summary>
    public static void Metadata(ObjectMeta metadata, bool namespaced, FieldErrors errors)
    {
        var own = metadata with { ManagedFields = default, Namespace = namespaced ? "" : metadata.Namespace };
        if (own != ObjectMeta.Empty)
        {
            var shown = new RawJson(ApiCodec.EncodeJson(metadata, withTypeMeta: false));
            errors.Invalid(FieldPath.Of("metadata"), shown, namespaced ? "must be empty except for namespace" : "must be empty");
        }
    }

    /// <summary>Checks the selectors of what is asked for.</summary>
    public static void Selectors(ResourceAttributes? resource, FieldErrors errors)
    {
        var path = Spec.Child("resourceAttributes");
        if (resource?.FieldSelector is { } fields)
        {
            var at = path.Child("fieldSelector");
            Selector(fields.RawSelector, fields.Requirements.Count, at, errors);
            for (var i = 0; i < fields.Requirements.Count; i++)
            {
                Field(fields.Requirements[i], at.Child("requirements").Index(i), errors);
            }
        }

        if (resource?.LabelSelector is { } labels)
        {
            var at = path.Child("labelSelector");
            Selector(labels.RawSelector, labels.Requirements.Count, at, errors);
            for (var i = 0; i < labels.Requirements.Count; i++)
            {
                LabelSelectorValidation.Check(labels.Requirements[i], at.Child("requirements").Index(i), errors, allowInvalidValues: false, allowUnknownOperators: true);
            }
        }
    }

    private static void Selector(string raw, int requirements, FieldPath path, FieldErrors errors)
    {
        if (raw.Length > 0 && requirements > 0)
        {
            errors.Invalid(path.Child("rawSelector"), raw, "may not specified at the same time as requirements");
        }

        if (raw.Length == 0 && requirements == 0)
        {
            errors.Required(path.Child("requirements"), $"when {path} is specified, requirements or rawSelector is required");
        }
    }

    /// <summary>Operators of later versions are good: whoever asks may be newer than this server.</summary>
    private static void Field(FieldSelectorRequirement requirement, FieldPath path, FieldErrors errors)
    {
        if (requirement.Key.Length == 0)
        {
            errors.Required(path.Child("key"), "must be specified");
        }

        switch (requirement.Operator)
        {
            case "In" or "NotIn" when requirement.Values.IsEmpty:
                errors.Required(path.Child("values"), "must be specified when `operator` is 'In' or 'NotIn'");
                break;
            case "Exists" or "DoesNotExist" when !requirement.Values.IsEmpty:
                errors.Forbidden(path.Child("values"), "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                break;
        }
    }

    private static GoStruct Shown(NonResourceAttributes path) => new([("Path", path.Path), ("Verb", path.Verb)]);
}
