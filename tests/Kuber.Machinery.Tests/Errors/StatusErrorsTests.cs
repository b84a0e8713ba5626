using Kuber.Api.Validation;
using Kuber.Machinery.Errors;

namespace Kuber.Machinery.Tests.Errors;

public sealed class StatusErrorsTests
{
    [Fact]
    public void NotFoundNamesResourceAndGroup()
    {
        var status = StatusErrors.NotFound("cronjobs.batch", "x").Status;
        Assert.Equal("cronjobs.batch \"x\" not found", status.Message);
        Assert.Equal((404, "NotFound", "Failure"), (status.Code, status.Reason, status.StatusValue));
        Assert.Equal(("x", "batch", "cronjobs"), (status.Details!.Name, status.Details.Group, status.Details.Kind));
    }

    [Fact]
    public void InvalidListsEachCauseAndEachMessageOnce()
    {
        var errors = new FieldErrors();
        errors.Required(FieldPath.Of("spec", "a"));
        Assert.Equal("ConfigMap \"a\" is invalid: spec.a: Required value", StatusErrors.Invalid("ConfigMap", "a", errors).Status.Message);
        errors.Required(FieldPath.Of("spec", "a"));
        errors.Forbidden(FieldPath.Of("spec", "b"), "no");
        var status = StatusErrors.Invalid("Lease.coordination.k8s.io", "l", errors).Status;
        Assert.Equal("Lease.coordination.k8s.io \"l\" is invalid: [spec.a: Required value, spec.b: Forbidden: no]", status.Message);
        Assert.Equal("coordination.k8s.io", status.Details!.Group);
        Assert.Equal(["FieldValueRequired", "FieldValueRequired", "FieldValueForbidden"], status.Details.Causes.Select(c => c.Reason));
    }

    [Fact]
    public void OthersSayWhatUpstreamSays()
    {
        Assert.Equal("Operation cannot be fulfilled on pods \"p\": the object has been modified; please apply your changes to the latest version and try again", StatusErrors.Conflict("pods", "p").Message);
        Assert.Equal("create is not supported on resources of kind \"jobsets.example.com\"", StatusErrors.MethodNotSupported("jobsets.example.com", "create").Message);
        Assert.Equal("namespaces \"default\" is forbidden: this namespace may not be deleted", StatusErrors.Forbidden("namespaces", "default", "this namespace may not be deleted").Message);
        Assert.Equal("Request entity too large: limit is 3145728", StatusErrors.RequestEntityTooLarge("limit is 3145728").Message);
        Assert.Equal(1, StatusErrors.GenerateNameConflict("pods", "p-").Status.Details!.RetryAfterSeconds);
        Assert.Equal("next", StatusErrors.Expired("old", "next").Status.Metadata.Continue);
        Assert.Equal("", StatusErrors.Unclassified("x").Reason);
    }
}
