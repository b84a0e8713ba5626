using Kuber.Machinery.Errors;

namespace Kuber.Controllers.Shared;

/// <summary>Tells apart the failures that controllers treat in their own way.</summary>
internal static class Failures
{
    public static bool IsNotFound(Exception exception) => exception is StatusException { Code: 404 };

    public static bool IsConflict(Exception exception) => exception is StatusException { Code: 409, Reason: "Conflict" };

    public static bool IsAlreadyExists(Exception exception) => exception is StatusException { Reason: "AlreadyExists" };

    /// <summary>Whether nothing can be created because the namespace is going.</summary>
    public static bool IsNamespaceTerminating(Exception exception) =>
        exception is StatusException status && status.Status.Details?.Causes.Exists(c => c.Reason == "NamespaceTerminating") == true;

    /// <summary>Whether the object itself is at fault: trying again will not help.</summary>
    public static bool IsInvalid(Exception exception) => exception is StatusException { Code: 422 };
}
