using System.Globalization;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules that events of both versions keep to. Those with an event time are of the newer form and checked more strictly.</summary>
internal static class EventValidation
{
    private const int TextMaximumBytes = 128;
    private const int MessageMaximumBytes = 1024;

    /// <summary>Checks an event; the errors speak of the fields of the older version, but for the name of the controller.</summary>
    /// <param name="e">The event.</param>
    /// <param name="controllerField">The field of the version that names the controller.</param>
    /// <param name="errors">Where broken rules go.</param>
    public static void Check(Event e, string controllerField, FieldErrors errors)
    {
        if (e.EventTime is null)
        {
            SameNamespace(e, errors);
        }
        else
        {
            NewForm(e, controllerField, errors);
        }

        errors.Invalid(FieldPath.Of("namespace"), e.Metadata.Namespace, NameRules.DnsSubdomain(e.Metadata.Namespace));
    }

    private static void SameNamespace(Event e, FieldErrors errors)
    {
        var (space, involved) = (e.Metadata.Namespace, e.InvolvedObject.Namespace);
        if (involved.Length == 0 ? space is not ("" or "default") : space != involved)
        {
            OtherNamespace(involved, errors);
        }
    }

    private static void OtherNamespace(string involved, FieldErrors errors) =>
        errors.Invalid(FieldPath.Of("involvedObject", "namespace"), involved, "does not match event.namespace");

    private static void NewForm(Event e, string controllerField, FieldErrors errors)
    {
        if (e.InvolvedObject.Namespace.Length == 0 && e.Metadata.Namespace is not ("default" or "kube-system"))
        {
            OtherNamespace("", errors);
        }

        errors.NotEmpty(FieldPath.Of(controllerField), e.ReportingComponent);
        errors.Invalid(FieldPath.Of(controllerField), e.ReportingComponent, NameRules.QualifiedName(e.ReportingComponent));
        Text(e.ReportingInstance, "reportingInstance", errors);
        Text(e.Action, "action", errors);
        Text(e.Reason, "reason", errors);
        AtMost(e.Message, "message", MessageMaximumBytes, errors);
    }

    private static void Text(string value, string field, FieldErrors errors)
    {
        errors.NotEmpty(FieldPath.Of(field), value);
        AtMost(value, field, TextMaximumBytes, errors);
    }

    private static void AtMost(string value, string field, int maximum, FieldErrors errors)
    {
        if (value.Length > maximum / 3 && NameRules.Utf8Length(value) > maximum)
        {
            errors.Invalid(FieldPath.Of(field), "", string.Create(CultureInfo.InvariantCulture, $"can have at most {maximum} characters"));
        }
    }
}
