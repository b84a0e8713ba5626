using Kuber.Api.Meta.V1;

namespace Kuber.Api.Validation;

/// <summary>The rules for the metadata in a template: labels and annotations go to what is made from it, all else may not be set.</summary>
internal static class TemplateMetadataValidation
{
    private const string NotHere = "cannot be set";

    /// <summary>Checks the metadata of a template.</summary>
    public static void Check(ObjectMeta meta, FieldPath path, FieldErrors errors)
    {
        ObjectMetaValidation.Annotations(meta.Annotations, path.Child("annotations"), errors);
        ObjectMetaValidation.Labels(meta.Labels, path.Child("labels"), errors);
        Forbid(meta.Name.Length > 0, "name");
        Forbid(meta.GenerateName.Length > 0, "generateName");
        Forbid(meta.Namespace.Length > 0, "namespace");
        Forbid(meta.SelfLink.Length > 0, "selfLink");
        Forbid(meta.Uid.Length > 0, "uID");
        Forbid(meta.ResourceVersion.Length > 0, "resourceVersion");
        Forbid(meta.Generation != 0, "generation");
        Forbid(meta.CreationTimestamp is not null, "creationTimestamp");
        Forbid(meta.DeletionTimestamp is not null, "deletionTimestamp");
        Forbid(meta.DeletionGracePeriodSeconds is not null, "deletionGracePeriodSeconds");
        Forbid(!meta.OwnerReferences.IsNil, "ownerReferences");
        Forbid(!meta.Finalizers.IsNil, "finalizers");
        Forbid(!meta.ManagedFields.IsNil, "managedFields");

        // The names are those that upstream makes of its own fields' names.
        void Forbid(bool isSet, string name)
        {
            if (isSet)
            {
                errors.Forbidden(path.Child(name), NotHere);
            }
        }
    }
}
