using System.Globalization;
using System.Text;
using Kuber.Api.Meta.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;

namespace Kuber.Api.Validation;

/// <summary>The rules for the metadata that all kinds share. The server runs them before those of the kind.</summary>
public static class ObjectMetaValidation
{
    private const int AnnotationsMaximumBytes = 256 * 1024;
    private static readonly FieldPath Metadata = FieldPath.Of("metadata");
    private static readonly string[] StandardFinalizers = ["kubernetes", "orphan", "foregroundDeletion"];

    /// <summary>Checks the metadata of a new object.</summary>
    /// <param name="meta">The metadata.</param>
    /// <param name="namespaced">Whether the kind lives in namespaces.</param>
    /// <param name="nameRule">The rule for names; its second argument says that the name is a prefix.</param>
    /// <param name="errors">Where broken rules go.</param>
    public static void Create(ObjectMeta meta, bool namespaced, Func<string, bool, IReadOnlyList<string>> nameRule, FieldErrors errors, bool anyFinalizer = false) =>
        Create(meta, namespaced, nameRule, Metadata, errors, anyFinalizer);

    /// <summary>Checks the metadata of a new object at a path of its own.</summary>
    public static void Create(ObjectMeta meta, bool namespaced, Func<string, bool, IReadOnlyList<string>> nameRule, FieldPath path, FieldErrors errors, bool anyFinalizer = false)
    {
        if (meta.GenerateName.Length > 0)
        {
            errors.Invalid(path.Child("generateName"), meta.GenerateName, nameRule(meta.GenerateName, true));
        }

        if (meta.Name.Length == 0)
        {
            errors.Required(path.Child("name"), "name or generateName is required");
        }
        else
        {
            errors.Invalid(path.Child("name"), meta.Name, nameRule(meta.Name, false));
        }

        if (namespaced)
        {
            if (meta.Namespace.Length == 0)
            {
                errors.Required(path.Child("namespace"));
            }
            else
            {
                errors.Invalid(path.Child("namespace"), meta.Namespace, NameRules.NamespaceName(meta.Namespace));
            }
        }
        else if (meta.Namespace.Length > 0)
        {
            errors.Forbidden(path.Child("namespace"), "not allowed on this type");
        }

        errors.NonNegative(path.Child("generation"), meta.Generation);
        Common(meta, path, errors);
        Finalizers(meta.Finalizers, path.Child("finalizers"), errors);
        if (!anyFinalizer)
        {
            FullyQualifiedFinalizers(meta.Finalizers, path.Child("finalizers"), errors);
        }
    }

    /// <summary>
    /// Checks the metadata of a changed object: as any object, as a change, and again as the rules of its kind do. Good
    /// metadata is looked at once.
    /// </summary>
    public static void Update(ObjectMeta meta, ObjectMeta old, MetadataChecks repeated, FieldErrors errors)
    {
        FieldErrors once = [];
        Update(meta, old, once, repeated.HasFlag(MetadataChecks.AnyFinalizer));
        if (once.Count == 0)
        {
            return;
        }

        Object(meta, errors, repeated.HasFlag(MetadataChecks.AnyFinalizer));
        errors.AddRange(once);
        if (repeated.HasFlag(MetadataChecks.Change))
        {
            errors.AddRange(once);
        }

        if (repeated.HasFlag(MetadataChecks.Object))
        {
            Object(meta, errors);
        }
    }

    /// <summary>Checks the metadata of a changed object.</summary>
    /// <param name="meta">The new metadata.</param>
    /// <param name="old">The metadata before the change.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <param name="anyFinalizer">Whether finalizers without a domain need not be standard ones.</param>
    public static void Update(ObjectMeta meta, ObjectMeta old, FieldErrors errors, bool anyFinalizer = false)
    {
        var path = Metadata;
        if (old.DeletionTimestamp is not null)
        {
            var added = meta.Finalizers.AsSpan().ToArray().Where(f => !old.Finalizers.Exists(o => o == f)).Order(StringComparer.Ordinal).ToArray();
            if (added.Length > 0)
            {
                errors.Forbidden(
                    path.Child("finalizers"),
                    "no new finalizers can be added if the object is being deleted, found new finalizers []string{" + string.Join(", ", added.Select(FieldValueText.Quote)) + "}");
            }
        }

        if (meta.ResourceVersion.Length == 0)
        {
            errors.Invalid(path.Child("resourceVersion"), "", "must be specified for an update");
        }

        if (meta.Generation < old.Generation)
        {
            errors.Invalid(path.Child("generation"), meta.Generation, "must not be decremented");
        }

        errors.Immutable(path.Child("name"), meta.Name, old.Name);
        errors.Immutable(path.Child("namespace"), meta.Namespace, old.Namespace);
        errors.Immutable(path.Child("uid"), meta.Uid, old.Uid);
        errors.Immutable(path.Child("creationTimestamp"), meta.CreationTimestamp, old.CreationTimestamp);
        errors.Immutable(path.Child("deletionTimestamp"), meta.DeletionTimestamp, old.DeletionTimestamp);
        errors.Immutable(path.Child("deletionGracePeriodSeconds"), meta.DeletionGracePeriodSeconds, old.DeletionGracePeriodSeconds);
        Common(meta, path, errors);
        if (!anyFinalizer)
        {
            FullyQualifiedFinalizers(meta.Finalizers, path.Child("finalizers"), errors);
        }
    }

    /// <summary>Checks keys and values of labels.</summary>
    public static void Labels(ApiMap<string> labels, FieldPath path, FieldErrors errors)
    {
        foreach (var (key, value) in labels)
        {
            errors.Invalid(path, key, NameRules.QualifiedName(key));
            errors.Invalid(path, value, NameRules.LabelValue(value));
        }
    }

    /// <summary>Checks keys and total size of annotations.</summary>
    public static void Annotations(ApiMap<string> annotations, FieldPath path, FieldErrors errors)
    {
        foreach (var (key, _) in annotations)
        {
            errors.Invalid(path, key, NameRules.QualifiedName(key.ToLowerInvariant()));
        }

        AnnotationsSize(annotations, path, errors);
    }

    /// <summary>Checks the total size of annotations.</summary>
    public static void AnnotationsSize(ApiMap<string> annotations, FieldPath path, FieldErrors errors)
    {
        long bytes = 0;
        foreach (var (key, value) in annotations)
        {
            bytes += NameRules.Utf8Length(key) + NameRules.Utf8Length(value);
        }

        if (bytes > AnnotationsMaximumBytes)
        {
            errors.TooLong(path, AnnotationsMaximumBytes);
        }
    }

    /// <summary>Checks that finalizers without a domain are standard ones.</summary>
    public static void FullyQualifiedFinalizers(ApiList<string> finalizers, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < finalizers.Count; i++)
        {
            StandardFinalizer(finalizers[i], path.Index(i), errors);
        }
    }

    /// <summary>Checks that a finalizer without a domain is a standard one.</summary>
    public static void StandardFinalizer(string finalizer, FieldPath path, FieldErrors errors)
    {
        if (!finalizer.Contains('/', StringComparison.Ordinal) && !StandardFinalizers.Contains(finalizer))
        {
            errors.Invalid(path, finalizer, "name is neither a standard finalizer name nor is it fully qualified");
        }
    }

    private static void Object(ObjectMeta meta, FieldErrors errors, bool anyFinalizer = false)
    {
        Common(meta, Metadata, errors);
        Finalizers(meta.Finalizers, Metadata.Child("finalizers"), errors);
        if (!anyFinalizer)
        {
            FullyQualifiedFinalizers(meta.Finalizers, Metadata.Child("finalizers"), errors);
        }
    }

    private static void Common(ObjectMeta meta, FieldPath path, FieldErrors errors)
    {
        Labels(meta.Labels, path.Child("labels"), errors);
        Annotations(meta.Annotations, path.Child("annotations"), errors);
        OwnerReferences(meta.OwnerReferences, path.Child("ownerReferences"), errors);
        ManagedFields(meta.ManagedFields, path.Child("managedFields"), errors);
    }

    private static void OwnerReferences(ApiList<OwnerReference> owners, FieldPath path, FieldErrors errors)
    {
        OwnerReference? controller = null;
        foreach (var owner in owners)
        {
            OwnerReferenceFields(owner, path, errors);
            if (owner.Controller != true)
            {
                continue;
            }

            if (controller is null)
            {
                controller = owner;
                continue;
            }

            errors.Invalid(
                path,
                owners.AsSpan().ToArray().Select(Show).ToArray(),
                $"Only one reference can have Controller set to true. Found \"true\" in references for {controller.Kind}/{controller.Name} and {owner.Kind}/{owner.Name}");
        }
    }

    private static void OwnerReferenceFields(OwnerReference owner, FieldPath path, FieldErrors errors)
    {
        var slash = owner.ApiVersion.IndexOf('/', StringComparison.Ordinal);
        var version = owner.ApiVersion[(slash + 1)..];
        if (version.Length == 0 || version.Contains('/', StringComparison.Ordinal))
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

        if (owner is { ApiVersion: "v1", Kind: "Event" })
        {
            errors.Invalid(path, Show(owner), "/v1, Kind=Event is disallowed from being an owner");
        }
    }

    private static GoStruct Show(OwnerReference owner)
    {
        List<(string, object?)> fields = [("apiVersion", owner.ApiVersion), ("kind", owner.Kind), ("name", owner.Name), ("uid", owner.Uid)];
        if (owner.Controller is { } controller)
        {
            fields.Add(("controller", controller));
        }

        if (owner.BlockOwnerDeletion is { } block)
        {
            fields.Add(("blockOwnerDeletion", block));
        }

        return new(fields);
    }

    private static void Finalizers(ApiList<string> finalizers, FieldPath path, FieldErrors errors)
    {
        foreach (var finalizer in finalizers)
        {
            errors.Invalid(path, finalizer, NameRules.QualifiedName(finalizer));
        }

        if (finalizers.Exists(static f => f == "orphan") && finalizers.Exists(static f => f == "foregroundDeletion"))
        {
            errors.Invalid(path, finalizers, "finalizer orphan and foregroundDeletion cannot be both set");
        }
    }

    private static void ManagedFields(ApiList<ManagedFieldsEntry> entries, FieldPath path, FieldErrors errors)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var at = path.Index(i);
            if (entry.Operation is not ("Apply" or "Update"))
            {
                errors.Invalid(at.Child("operation"), entry.Operation, "must be `Apply` or `Update`");
            }

            if (entry.FieldsType.Length > 0 && entry.FieldsType != "FieldsV1")
            {
                errors.Invalid(at.Child("fieldsType"), entry.FieldsType, "must be `FieldsV1`");
            }

            FieldManager(entry.Manager, at.Child("manager"), errors);
            if (entry.Subresource.Length > 256)
            {
                errors.TooLong(at.Child("subresource"), 256);
            }
        }
    }

    /// <summary>Checks the name of a field manager: at most 128 bytes, printable.</summary>
    public static void FieldManager(string manager, FieldPath path, FieldErrors errors)
    {
        if (NameRules.Utf8Length(manager) > 128)
        {
            errors.TooLong(path, 128);
        }

        var position = 0;
        foreach (var rune in manager.EnumerateRunes())
        {
            if (!IsPrintable(rune))
            {
                errors.Invalid(path, manager, $"invalid character U+{rune.Value:X4} (at position {position})");
            }

            position += rune.Utf8SequenceLength;
        }
    }

    /// <summary>Letters, marks, numbers, punctuation, symbols, and of all spaces the one of ASCII.</summary>
    private static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
