using System.Text.RegularExpressions;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.ApiServer.Registry;

/// <summary>What the metadata of every object must be.</summary>
internal static partial class ObjectMetaRules
{
    private const int AnnotationBytes = 256 * 1024;

    private static readonly FieldPath Root = FieldPath.Of("metadata");

    /// <summary>Checks the metadata of a new object.</summary>
    public static void Validate(ObjectMeta meta, ServedResource resource, FieldErrors errors)
    {
        if (meta.GenerateName.Length > 0)
        {
            foreach (var message in resource.ValidateName(meta.GenerateName, true))
            {
                errors.Invalid(Root.Child("generateName"), meta.GenerateName, message);
            }
        }

        if (meta.Name.Length == 0)
        {
            errors.Required(Root.Child("name"), "name or generateName is required");
        }
        else
        {
            foreach (var message in resource.ValidateName(meta.Name, false))
            {
                errors.Invalid(Root.Child("name"), meta.Name, message);
            }
        }

        if (resource.Namespaced)
        {
            if (meta.Namespace.Length == 0)
            {
                errors.Required(Root.Child("namespace"));
            }
            else
            {
                foreach (var message in DnsLabel(meta.Namespace))
                {
                    errors.Invalid(Root.Child("namespace"), meta.Namespace, message);
                }
            }
        }
        else if (meta.Namespace.Length > 0)
        {
            errors.Forbidden(Root.Child("namespace"), "not allowed on this type");
        }

        Common(meta, errors);
    }

    /// <summary>Checks how metadata change.</summary>
    public static void ValidateUpdate(ObjectMeta meta, ObjectMeta old, FieldErrors errors)
    {
        foreach (var (i, finalizer) in meta.Finalizers.Select((f, i) => (i, f)))
        {
            Finalizer(finalizer, Root.Child("finalizers"), errors);
        }

        if (old.DeletionTimestamp is not null)
        {
            var added = meta.Finalizers.Where(f => !old.Finalizers.Contains(f)).ToArray();
            if (added.Length > 0)
            {
                var list = "[]string{" + string.Join(", ", added.Order(StringComparer.Ordinal).Select(FieldValueText.Quote)) + "}";
                errors.Forbidden(Root.Child("finalizers"), "no new finalizers can be added if the object is being deleted, found new finalizers " + list);
            }
        }

        if (meta.ResourceVersion.Length == 0)
        {
            errors.Invalid(Root.Child("resourceVersion"), meta.ResourceVersion, "must be specified for an update");
        }

        if (meta.Generation < old.Generation)
        {
            errors.Invalid(Root.Child("generation"), meta.Generation, "must not be decremented");
        }

        Immutable(meta.Name, old.Name, "name", errors);
        Immutable(meta.Namespace, old.Namespace, "namespace", errors);
        Immutable(meta.Uid, old.Uid, "uid", errors);
        Immutable(meta.CreationTimestamp?.ToString(), old.CreationTimestamp?.ToString(), "creationTimestamp", errors);
        Immutable(meta.DeletionTimestamp?.ToString(), old.DeletionTimestamp?.ToString(), "deletionTimestamp", errors);
        if (meta.DeletionGracePeriodSeconds != old.DeletionGracePeriodSeconds)
        {
            errors.Invalid(Root.Child("deletionGracePeriodSeconds"), meta.DeletionGracePeriodSeconds, "field is immutable");
        }

        Labels(meta.Labels, Root.Child("labels"), errors);
        Annotations(meta.Annotations, Root.Child("annotations"), errors);
        Owners(meta.OwnerReferences, errors);
    }

    /// <summary>The rules of a DNS label (RFC 1123) of at most 63 characters.</summary>
    public static IEnumerable<string> DnsLabel(string text)
    {
        if (text.Length > 63)
        {
            yield return "must be no more than 63 bytes";
        }

        if (!LabelPattern().IsMatch(text))
        {
            yield return "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
        }
    }

    /// <summary>The rules of a qualified name: an optional DNS prefix, a slash, and a name of at most 63 characters.</summary>
    public static IEnumerable<string> QualifiedName(string text)
    {
        const string NameRule = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
        const string Example = " (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
        var parts = text.Split('/');
        if (parts.Length > 2)
        {
            yield return "a qualified name " + NameRule + Example + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
            yield break;
        }

        if (parts.Length == 2)
        {
            if (parts[0].Length == 0)
            {
                yield return "prefix part must be non-empty";
            }
            else
            {
                foreach (var message in NameRules.DnsSubdomain(parts[0]))
                {
                    yield return "prefix part " + message;
                }
            }
        }

        var name = parts[^1];
        if (name.Length == 0)
        {
            yield return "name part must be non-empty";
        }
        else if (name.Length > 63)
        {
            yield return "name part must be no more than 63 bytes";
        }

        if (!QualifiedNamePattern().IsMatch(name))
        {
            yield return "name part " + NameRule + Example;
        }
    }

    /// <summary>The rules of a label's value.</summary>
    public static IEnumerable<string> LabelValue(string text)
    {
        if (text.Length > 63)
        {
            yield return "must be no more than 63 bytes";
        }

        if (text.Length > 0 && !QualifiedNamePattern().IsMatch(text))
        {
            yield return "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
        }
    }

    private static void Common(ObjectMeta meta, FieldErrors errors)
    {
        if (meta.Generation < 0)
        {
            errors.Invalid(Root.Child("generation"), meta.Generation, "must be greater than or equal to 0");
        }

        Labels(meta.Labels, Root.Child("labels"), errors);
        Annotations(meta.Annotations, Root.Child("annotations"), errors);
        Owners(meta.OwnerReferences, errors);
        foreach (var finalizer in meta.Finalizers)
        {
            Finalizer(finalizer, Root.Child("finalizers"), errors);
        }

        if (meta.Finalizers.Contains("orphan") && meta.Finalizers.Contains("foregroundDeletion"))
        {
            errors.Invalid(Root.Child("finalizers"), new GoList(meta.Finalizers), "finalizer foregroundDeletion and orphan cannot be both set");
        }
    }

    private static void Labels(ApiMap<string> labels, FieldPath path, FieldErrors errors)
    {
        foreach (var (key, value) in labels)
        {
            foreach (var message in QualifiedName(key))
            {
                errors.Invalid(path, key, message);
            }

            foreach (var message in LabelValue(value))
            {
                errors.Invalid(path, value, message);
            }
        }
    }

    private static void Annotations(ApiMap<string> annotations, FieldPath path, FieldErrors errors)
    {
        var size = 0L;
        foreach (var (key, value) in annotations)
        {
#pragma warning disable CA1308 // Annotation keys are compared in lower case, as upstream does.
            foreach (var message in QualifiedName(key.ToLowerInvariant()))
#pragma warning restore CA1308
            {
                errors.Invalid(path, key, message);
            }

            size += key.Length + value.Length;
        }

        if (size > AnnotationBytes)
        {
            errors.TooLong(path, AnnotationBytes);
        }
    }

    private static void Owners(ApiList<OwnerReference> owners, FieldErrors errors)
    {
        var path = Root.Child("ownerReferences");
        OwnerReference? controller = null;
        for (var i = 0; i < owners.Count; i++)
        {
            var owner = owners[i];
            var slash = owner.ApiVersion.IndexOf('/', StringComparison.Ordinal);
            var version = slash < 0 ? owner.ApiVersion : owner.ApiVersion[(slash + 1)..];
            if (version.Length == 0)
            {
                errors.Invalid(path.Child("apiVersion"), owner.ApiVersion, "version must not be empty");
            }

            if (owner.Kind.Length == 0)
            {
                errors.Invalid(path.Child("kind"), owner.Kind, "must not be empty");
            }

            if (owner.Name.Length == 0)
            {
                errors.Invalid(path.Child("name"), owner.Name, "must not be empty");
            }

            if (owner.Uid.Length == 0)
            {
                errors.Invalid(path.Child("uid"), owner.Uid, "must not be empty");
            }

            if (owner is { Kind: "Event", ApiVersion: "v1" or "events.k8s.io/v1" })
            {
                errors.Invalid(path, owner, owner.ApiVersion + ", Kind=Event is disallowed from being an owner");
            }

            if (owner.Controller == true)
            {
                if (controller is not null)
                {
                    errors.Invalid(path, null, $"Only one reference can have Controller set to true. Found \"true\" in references for {controller.Name} and {owner.Name}");
                }
                else
                {
                    controller = owner;
                }
            }
        }
    }

    private static void Finalizer(string finalizer, FieldPath path, FieldErrors errors)
    {
        var broken = false;
        foreach (var message in QualifiedName(finalizer))
        {
            broken = true;
            errors.Invalid(path, finalizer, message);
        }

        if (!broken && !finalizer.Contains('/', StringComparison.Ordinal) && finalizer is not ("orphan" or "foregroundDeletion" or "kubernetes"))
        {
            errors.Invalid(path, finalizer, "name is neither a standard finalizer name nor is it fully qualified");
        }
    }

    private static void Immutable(string? value, string? old, string name, FieldErrors errors)
    {
        if ((value ?? "") != (old ?? ""))
        {
            errors.Invalid(Root.Child(name), value, "field is immutable");
        }
    }

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();

    [GeneratedRegex(@"\A([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex QualifiedNamePattern();

    private sealed record GoList(ApiList<string> Items)
    {
        public override string ToString() => "[" + string.Join(",", Items.Select(FieldValueText.Quote)) + "]";
    }
}
