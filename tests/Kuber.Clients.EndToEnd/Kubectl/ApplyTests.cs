namespace Kuber.Clients.EndToEnd.Kubectl;

/// <summary>apply, diff, edit, replace, patch, delete, create: what changes objects from files.</summary>
public sealed class ApplyTests(TestServerProcess server) : KubectlTest(server)
{
    [FactWithPrograms("kubectl")]
    public async Task Apply_creates_leaves_alone_configures_and_prunes()
    {
        var both = Write("both.yaml", Map("kept", "1") + "---\n" + Map("pruned", "1"));
        Assert.Equal("configmap/kept created\nconfigmap/pruned created", await K("apply", "-f", both));
        Assert.Equal("configmap/kept unchanged\nconfigmap/pruned unchanged", await K("apply", "-f", both));
        var changed = Write("changed.yaml", Map("kept", "2"));
        Assert.StartsWith("configmap/kept configured\nconfigmap/pruned pruned", await K("apply", "--prune", "-l", "set=one", "-f", changed), StringComparison.Ordinal);
        Assert.Equal("2", await Field("configmap/kept", ".data.k"));
        Assert.Equal("", await K("get", "configmap", "pruned", "--ignore-not-found"));
        Assert.Contains("\"k\":\"2\"", (await K("apply", "view-last-applied", "configmap/kept", "-o", "json")).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [FactWithPrograms("kubectl")]
    public async Task A_field_that_is_gone_from_the_file_goes_from_the_object()
    {
        await K("apply", "-f", Write("a.yaml", Map("x", "1") + "  more: \"yes\"\n"));
        await K("annotate", "configmap", "x", "note=stays");
        await K("apply", "-f", Write("b.yaml", Map("x", "1")));
        Assert.Equal("""{"k":"1"}""", await Field("configmap/x", ".data"));
        Assert.Equal("stays", await Field("configmap/x", ".metadata.annotations.note"));
    }

    [FactWithPrograms("kubectl", "diff")]
    public async Task Diff_tells_what_an_apply_would_change()
    {
        var file = Write("x.yaml", Map("x", "1"));
        await K("apply", "-f", file);
        Assert.Equal((0, ""), Told(await TryK("diff", "-f", file)));
        var changed = await TryK("diff", "-f", Write("y.yaml", Map("x", "2")));
        Assert.Equal(1, changed.Code);
        Assert.Contains("-  k: \"1\"\n+  k: \"2\"", changed.Output, StringComparison.Ordinal);
        Assert.Equal("1", await Field("configmap/x", ".data.k"));
    }

    [FactWithPrograms("kubectl")]
    public async Task Server_side_apply_names_conflicts_and_forces()
    {
        Assert.Equal("configmap/x serverside-applied", await K("apply", "--server-side", "--field-manager=one", "-f", Write("x.yaml", Map("x", "1"))));
        var other = Write("y.yaml", Map("x", "2"));
        var conflict = await TryK("apply", "--server-side", "--field-manager=two", "-f", other);
        Assert.Equal(1, conflict.Code);
        Assert.Contains("Apply failed with 1 conflict: conflict with \"one\": .data.k", conflict.Errors, StringComparison.Ordinal);
        await K("apply", "--server-side", "--field-manager=two", "--force-conflicts", "-f", other);
        Assert.Equal("2", await Field("configmap/x", ".data.k"));
        Assert.Contains("manager: two", await K("get", "configmap", "x", "-o", "yaml", "--show-managed-fields"), StringComparison.Ordinal);
    }

    [FactWithPrograms("kubectl", "sed")]
    public async Task Edit_changes_what_the_editor_changed()
    {
        await K("apply", "-f", Write("x.yaml", Map("x", "before")));
        var outcome = await WithEditor("sed -i s/before/after/", "edit", "configmap", "x");
        Assert.Equal((0, "configmap/x edited"), (outcome.Code, outcome.Output.Trim()));
        Assert.Equal("after", await Field("configmap/x", ".data.k"));
        Assert.Contains("no changes", (await WithEditor("true", "edit", "configmap", "x")).Output + (await WithEditor("true", "edit", "configmap", "x")).Errors, StringComparison.Ordinal);
    }

    [FactWithPrograms("kubectl")]
    public async Task Replace_replaces_and_forced_makes_anew()
    {
        var file = Write("x.yaml", Map("x", "1"));
        await K("create", "-f", file);
        Assert.Equal("configmap/x replaced", await K("replace", "-f", Write("y.yaml", Map("x", "2"))));
        var uid = await Field("configmap/x", ".metadata.uid");
        await K("replace", "--force", "-f", file);
        Assert.NotEqual(uid, await Field("configmap/x", ".metadata.uid"));
        Assert.Contains("(AlreadyExists)", (await TryK("create", "-f", file)).Errors, StringComparison.Ordinal);
    }

    [FactWithPrograms("kubectl")]
    public async Task Patches_of_the_three_types()
    {
        await K("create", "deployment", "web", "--image=app:1", "--replicas=0");
        await K("patch", "deployment", "web", "-p", """{"spec":{"template":{"spec":{"containers":[{"name":"second","image":"b:1"}]}}}}""");
        Assert.Equal("second app", await Field("deployment/web", ".spec.template.spec.containers[*].name"));
        await K("patch", "deployment", "web", "--type=merge", "-p", """{"metadata":{"labels":{"x":"1"}}}""");
        await K("patch", "deployment", "web", "--type=json", "-p", """[{"op":"replace","path":"/metadata/labels/x","value":"2"}]""");
        Assert.Equal("2", await Field("deployment/web", ".metadata.labels.x"));
        await K("patch", "deployment", "web", "--subresource=scale", "--type=merge", "-p", """{"spec":{"replicas":1}}""");
        Assert.Equal("1", await Field("deployment/web", ".spec.replicas"));
    }

    [FactWithPrograms("kubectl")]
    public async Task Dry_runs_change_nothing_and_wrong_fields_are_refused()
    {
        Assert.Equal("configmap/x created (server dry run)", await K("apply", "--dry-run=server", "-f", Write("x.yaml", Map("x", "1"))));
        Assert.Equal("", await K("get", "configmap", "x", "--ignore-not-found"));
        var wrong = await TryK("apply", "-f", Write("y.yaml", Map("x", "1") + "nonsense: 1\n"));
        Assert.NotEqual(0, wrong.Code);
        Assert.Contains("unknown field \"nonsense\"", wrong.Errors, StringComparison.Ordinal);
    }

    [FactWithPrograms("kubectl")]
    public async Task Delete_takes_files_selectors_and_all()
    {
        var file = Write("x.yaml", Map("x", "1") + "---\n" + Map("second", "1"));
        await K("create", "-f", file);
        Assert.Equal(2, (await K("delete", "-f", file)).Split('\n').Length);
        await K("create", "-f", file);
        await K("delete", "configmap", "-l", "set=one");
        await K("create", "configmap", "z");
        await K("delete", "configmap", "--all");
        Assert.DoesNotContain("configmap/z", await K("get", "configmap", "-o", "name"), StringComparison.Ordinal);
        Assert.Equal("", await K("delete", "configmap", "x", "--ignore-not-found"));
    }

    private static (int Code, string Output) Told(Outcome outcome) => (outcome.Code, outcome.Output);

    private static string Map(string name, string value) => $$"""
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{name}}
          labels: {set: one}
        data:
          k: "{{value}}"

        """;
}
